# op basis.xml
s|<achternaam>.*</achternaam>|<achternaam>Brand\&#xAD;sma  \&#x2011; Ye\&#x301;x\&#x202F;y</achternaam>|
