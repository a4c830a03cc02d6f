# op basis.xml
/wId="gm9999_1__chp_2"/,/<.Hoofdstuk>/d
