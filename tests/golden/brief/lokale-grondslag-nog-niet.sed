# op basis.xml
s|<besluitdatum>.*<|<besluitdatum>2026-10-08<|; s|<verzenddatum>.*<|<verzenddatum>2026-10-09<|
s|</grondslagen>|<lokaleGrondslag regeling="beleidsregels-bufferbudget-bijverdiengrenzen-2027" bepaling="art_1"/></grondslagen>|
