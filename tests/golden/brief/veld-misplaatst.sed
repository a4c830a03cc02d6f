# op basis.xml
/<besluitdatum>/d
s/^  <verzenddatum>.*/&\n  <besluitdatum>2026-03-20<\/besluitdatum>/
