# op basis.xml
s/<adres>/<adres>tweede verdieping/
