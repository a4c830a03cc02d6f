<?xml version="1.0" encoding="UTF-8"?>
<!-- Toekenning bijstand: how the amount per month and the first payment come about. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template match="b:beschikking" mode="bedragen">
    <p>
      <xsl:call-template name="wat-is-norm"/>
      <xsl:if test="$gegevens/b:inkomsten"> Uw inkomen gaat daarvan af.</xsl:if>
      <xsl:apply-templates select="$gegevens/b:kostendelers"/>
      <xsl:apply-templates select="$gegevens/b:verhoging"/>
    </p>
    <xsl:call-template name="tabel-per-maand"/>
    <xsl:if test="$gegevens/b:eersteBetaling/b:voorschot"><xsl:call-template name="tabel-eerste-betaling"/></xsl:if>
    <xsl:apply-templates select="$gegevens/b:lening/b:woning"/>
  </xsl:template>

  <xsl:template match="b:kostendelers">
    <xsl:text> Wie de kosten van een huis kan delen, heeft een lagere norm. Dat heet de kostendelersnorm.</xsl:text>
  </xsl:template>

  <xsl:template match="b:verhoging">
    <xsl:text> U bent jonger dan 21 jaar en daarom is uw norm laag. Wij verhogen die voor u.</xsl:text>
  </xsl:template>

  <xsl:template name="tabel-per-maand">
    <table class="bedragen">
      <caption>Uw bijstand per maand</caption>
      <thead>
        <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
      </thead>
      <tbody>
        <xsl:choose>
          <xsl:when test="$gegevens/b:kostendelers">
            <tr>
              <th scope="row">De norm voor uw situatie, met <xsl:value-of select="$gegevens/b:kostendelers/b:aantal"/> mensen in huis</th>
              <td class="bedrag"><xsl:apply-templates select="$gegevens/b:kostendelers/b:bedrag" mode="euro-in-tabel"/></td>
            </tr>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="$gegevens/b:norm" mode="rij"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$gegevens/b:verhoging">
          <tr>
            <th scope="row">Erbij: verhoging van uw norm</th>
            <td class="bedrag"><xsl:apply-templates select="$gegevens/b:verhoging/b:bedrag" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:if>
        <xsl:apply-templates select="$gegevens/b:inkomsten/b:inkomst" mode="rij-af"/>
        <!-- Without additions or income the norm itself is the sum. -->
        <xsl:if test="$gegevens/b:verhoging or $gegevens/b:inkomsten">
          <tr class="totaal">
            <th scope="row">Uw bijstand per maand</th>
            <td class="bedrag"><xsl:apply-templates select="$gegevens/b:bijstand" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:if>
        <tr>
          <th scope="row">Eraf: vakantietoeslag, die krijgt u later</th>
          <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space($gegevens/b:vakantietoeslag)"/></xsl:call-template></td>
        </tr>
        <tr class="totaal">
          <th scope="row">Dit betalen wij per hele maand</th>
          <td class="bedrag"><xsl:apply-templates select="$gegevens/b:uitbetaling" mode="euro-in-tabel"/></td>
        </tr>
        <xsl:for-each select="$gegevens/b:deelMaand">
          <tr>
            <th scope="row">Dit betalen wij voor <xsl:value-of select="b:dagen"/> van de <xsl:value-of select="b:dagenInMaand"/> dagen</th>
            <td class="bedrag"><xsl:apply-templates select="b:bedrag" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template name="tabel-eerste-betaling">
    <table class="bedragen samen">
      <caption>Uw eerste betaling</caption>
      <thead>
        <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <xsl:text>Bijstand van </xsl:text>
            <xsl:apply-templates select="$gegevens/b:eersteBetaling/b:periode/b:van" mode="datum"/>
            <xsl:text> tot en met </xsl:text>
            <xsl:apply-templates select="$gegevens/b:eersteBetaling/b:periode/b:tot" mode="datum"/>
          </th>
          <td class="bedrag"><xsl:apply-templates select="$gegevens/b:eersteBetaling/b:bedrag" mode="euro-in-tabel"/></td>
        </tr>
        <tr>
          <th scope="row">Eraf: het voorschot dat u al kreeg</th>
          <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space($gegevens/b:eersteBetaling/b:voorschot)"/></xsl:call-template></td>
        </tr>
        <tr class="totaal">
          <th scope="row">Dit krijgt u nu</th>
          <td class="bedrag"><xsl:apply-templates select="$gegevens/b:eersteBetaling/b:uitbetaald" mode="euro-in-tabel"/></td>
        </tr>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="b:woning">
    <table class="bedragen samen">
      <caption>Uw huis en de lening</caption>
      <thead>
        <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Waarde van uw huis</th>
          <td class="bedrag"><xsl:apply-templates select="b:waarde" mode="euro-in-tabel"/></td>
        </tr>
        <tr>
          <th scope="row">Eraf: uw hypotheek</th>
          <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space(b:schuld)"/></xsl:call-template></td>
        </tr>
        <tr>
          <th scope="row">Eraf: dit telt niet mee</th>
          <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space(b:vrij/b:bedrag)"/></xsl:call-template></td>
        </tr>
        <tr class="totaal">
          <th scope="row">Tot dit bedrag is de bijstand een lening</th>
          <td class="bedrag"><xsl:apply-templates select="b:grens" mode="euro-in-tabel"/></td>
        </tr>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
