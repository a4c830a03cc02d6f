# op basis.xml
s/<datum>2026-02-20/<datum>2026-02-29/
