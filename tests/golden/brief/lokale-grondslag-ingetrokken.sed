# op basis.xml
s|<besluitdatum>.*<|<besluitdatum>2026-10-08<|; s|<verzenddatum>.*<|<verzenddatum>2026-10-09<|
s|</grondslagen>|<lokaleGrondslag regeling="beleidsregel-vrijlating-giften-2021" bepaling="art_1"/></grondslagen>|
