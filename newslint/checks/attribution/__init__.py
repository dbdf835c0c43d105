"""ATT: who says so? Figures, claims and quotations without a source, or with a weak one."""
