# op basis.xml
s/2026-03-2/2027-03-2/
s/2026-0/2027-0/
s/<kalenderjaar>2026/<kalenderjaar>2027/
