# op basis.xml
/<\/adres>/d
