# op basis.xml
s/<verzenddatum>2026-03-24/<verzenddatum>2026-03-19/
