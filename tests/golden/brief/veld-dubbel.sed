# op basis.xml
s/^  <zaaknummer>.*/&\n&/
