# op basis.xml
/<verzenddatum>/d
