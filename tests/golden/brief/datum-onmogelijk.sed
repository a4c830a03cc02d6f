# op basis.xml
s/<besluitdatum>2026-03-20/<besluitdatum>2026-02-30/
