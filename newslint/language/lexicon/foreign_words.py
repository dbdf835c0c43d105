"""Little words of other languages, by which a passage in one is known.

Own lists, from general knowledge. `SURE` are no words of English copy in lower case; `LIKELY` belong
to a language as well, but are words, clipped words or parts of names in English too ("die", "met",
"per"): they don't make a passage, and don't end one either. Licence: as newslint's.
"""

from __future__ import annotations

from newslint.text import words

SURE = {
    language: words(listed)
    for language, listed in {
        "French": "les une dans avec vous nous ils elles je que qui sont ne ce cette ces cet mais où à vos votre nos notre"
        " ses leurs être était étaient été très tous toutes toute c'est n'est n'a n'y j'ai qu'il qu'elle qu'un qu'on s'il"
        " aux afin donc aussi parce puis depuis entre pendant jamais rien même encore alors quand pourquoi et est il y'a"
        " moi toi lui eux ont avons avez suis êtes fait faire peut c'était des d'un d'une",
        "German": "und ist nicht ein eine einen einem einer eines ich sie wir ihr mit auf für zu dem im nach auch sich"
        " oder aber wenn dass daß wie werden wird wurde sind haben kein keine keinen über durch aus vom zum zur nur noch"
        " es mich dich euch mein meine meiner meinen dein deine deiner unser unsere seine seiner ihre ihren als vor bei unter zwischen der das bitte"
        " jetzt immer nie schon hier dort alle wer wo bin bist seid gegen ohne",
        "Spanish": "el los las una y que es por su sus como más pero este esta esto está están sí yo nos muy ya hay sobre fue"
        " qué mis porque cuando donde todos toda nada sólo también desde hasta entre ser tiene tienen puede ni nosotros ustedes"
        " usted ella ellos cada quien siempre nunca hoy aquí así estamos somos vamos favor",
        "Italian": "il gli una che della delle degli nel nella nelle nei è sono più anche questo questa questi ho abbiamo"
        " suo sua loro tutti dalla dallo alla alle allo ai ci io noi voi quando perché senza dopo prima sempre mai chi"
        " c'è dell nell all un' di siamo siete hanno fatto essere tra cosa nostro nostra",
        "Portuguese": "os uma que em não são mais foi ele ela eu você vocês meu minha seu sua ao aos à às também está estão"
        " muito quem pelo pela nós isso isto essa esse esta este quando onde porque já só até sem sobre entre depois"
        " sempre nunca aqui das da e por tudo todos fazer",
        "Dutch": "het een niet zijn ik je hij wij voor aan zou mijn naar bij ook uit ze deze geen nog worden wordt werd"
        " heeft hebben moet wie onze ons jullie u alle als omdat maar daar hier altijd nooit veel meer tegen zonder"
        " wil gaat alleen",
        "Welsh": "yn yr y mae ac gan wedi eich ein eu dim ei chi gyda sydd nid oes bydd neu hwn hon dros heb fel ond rhag"
        " yng ddim roedd gall i'r o'r a'r i'ch yw oedd beth pob pawb nad mewn ar cyn ym dyma dwi rydym",
        "Irish": "agus tá ar ag níl ní mé tú sé leis seo nach gach bhí raibh bheith ár chun idir faoi liom leat"
        " againn cad conas san mar siad muid anseo ansin gur ná bhfuil chuig aon na",
        "Latin": "et est qui quae quod sed ut esse nec neque atque semper sunt erat hoc quis nos vos tibi mihi omnia nihil"
        " nunc dum ita enim autem quia quam cui cuius eius ipse ergo tamen etiam sic fiat ubi",
        "Polish": "nie się jest że jak za od przez dla są był była było być czy już tylko jego jej oraz który która które"
        " przy może mnie w z na tym tej też ich jestem gdzie wszystko proszę bez przed",
        "Scandinavian": "och är att inte på som av ett jag har till från og er ikke på af jeg ikke også hvad det vi"
        " eller men nå när där här alla efter blir",
    }.items()
}
LIKELY = {
    language: words(listed)
    for language, listed in {
        "French": "le la de du au sur pour par pas plus sans sous chez on elle en un comme tout se sa son mon ma mes tu te"
        " me si ou bien non oui a l d n s",
        "German": "der die das den des in an am er du was so war hat von man also uns sein mal will alles um im",
        "Spanish": "a en la lo de del al con un se no mi tu me te sin para todo si ha he le nos son bien sea han",
        "Italian": "la le lo un i e in di da per con non si come ma del dei al dal mi ti ha o a se l",
        "Portuguese": "o a as um de do dos no na nos nas para com se mas é por me como ser ou ter",
        "Dutch": "en de van dat die is in op te met er om hem dan of wat tot kan was over we met ben haar hun door",
        "Welsh": "i o a am at un os pan hi fo ni nhw",
        "Irish": "an is go le do sa mo don den ach sin sí ó i a",
        "Latin": "in ad non per pro ex ab de cum te me si sum id a quo sub",
        "Polish": "i do to po ale ten co pan o ta tak a we ze",
        "Scandinavian": "det den de en et han hun i om for med sig var at man kan vi du skal vil",
    }.items()
}
"""Each with the letters that an apostrophe parts off: l', d'."""
ALL_SURE = frozenset().union(*SURE.values())
ACCENTED = words(
    "façade café cafés naïve résumé crème brûlée fiancé fiancée cliché clichés clichéd décor soirée protégé protégée"
    " voilà déjà touché rosé sauté sautéed purée puréed entrée entrées née passé exposé attaché jalapeño piñata señor"
    " señora vis-à-vis à-la-carte crêpe crêpes pâté élite émigré émigrés matinée mêlée risqué divorcé divorcée papier-mâché"
    " doppelgänger über coöperate smörgåsbord açaí pâtisserie pied-à-terre tête-à-tête touché jalapeños appliqué canapé"
    " canapés communiqué consommé coupé détente flambé habitué ingénue lamé macramé mañana maté naïveté piqué première"
    " raison-d'être retroussé roué séance soufflé vicuña żurek pierogi"
)
"""Words of English copy that keep their accent."""
