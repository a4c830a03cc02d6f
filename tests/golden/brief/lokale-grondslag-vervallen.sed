# op basis.xml
s|<besluitdatum>.*<|<besluitdatum>2026-10-08<|; s|<verzenddatum>.*<|<verzenddatum>2026-10-09<|
s|</grondslagen>|<lokaleGrondslag regeling="beleidsregels-bijzondere-bijstand-2021" bepaling="chp_5__subsec_5.5__art_31"/></grondslagen>|
