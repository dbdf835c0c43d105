"""`newslint` and `python -m newslint`."""

from newslint import bundle

bundle.install()

from newslint.cli import main  # noqa: E402  (what follows is imported from the bundle)

if __name__ == "__main__":
    main()
