<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates, and what is said of a besluit. Included by the templates of regeling/ and wijzigingen/. The element:
    <u:besluit id titel orgaan vastgesteld bekendgemaakt blad nummer inwerking terugtot? reden? wat? kenmerk? toegepast="ja|nee"? afgesteld?/>
  dates as JJJJ-MM-DD; terugtot: absent or empty without retroactive effect; wat: what it changes, in a few words ("artikel 3 en 5");
  afgesteld: the day on which it was published that the besluit will not work.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies" exclude-result-prefixes="u k">

  <xsl:template name="datum">
    <xsl:param name="iso"/>
    <xsl:if test="$iso != ''"><time datetime="{$iso}"><xsl:value-of select="k:datum(string($iso))"/></time></xsl:if>
  </xsl:template>

  <!-- "ja": this day has come, on the day that is today for the document (vandaag on its root). Days compare as numbers: 20260401. -->
  <xsl:template name="is-voorbij">
    <xsl:param name="iso"/>
    <xsl:if test="$iso != '' and number(translate($iso, '-', '')) &lt;= number(translate(/*/@vandaag, '-', ''))">ja</xsl:if>
  </xsl:template>

  <!-- "van 1 april 2026 tot en met 31 december 2026", "vanaf 1 april 2026" -->
  <xsl:template name="tijdvak">
    <xsl:param name="vanaf"/>
    <xsl:param name="tot"/>
    <xsl:choose>
      <xsl:when test="$tot != ''">
        <xsl:text>van </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="$vanaf"/></xsl:call-template>
        <xsl:text> tot en met </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="$tot"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>vanaf </xsl:text>
        <xsl:call-template name="datum"><xsl:with-param name="iso" select="$vanaf"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "31 maart 2026, Gemeenteblad 2026, 910001" -->
  <xsl:template match="u:besluit" mode="bekendgemaakt">
    <xsl:choose>
      <xsl:when test="@bekendgemaakt != ''"><xsl:call-template name="datum"><xsl:with-param name="iso" select="@bekendgemaakt"/></xsl:call-template></xsl:when>
      <xsl:otherwise>nog niet</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@blad != ''"><xsl:text>, </xsl:text><xsl:value-of select="@blad"/></xsl:if>
    <xsl:if test="@nummer != ''"><xsl:text> </xsl:text><xsl:value-of select="@nummer"/></xsl:if>
  </xsl:template>

  <xsl:template match="u:besluit" mode="inwerking">
    <xsl:if test="@inwerking != ''"><xsl:call-template name="datum"><xsl:with-param name="iso" select="@inwerking"/></xsl:call-template></xsl:if>
    <xsl:if test="@terugtot != ''">
      <xsl:text>, werkt terug tot en met </xsl:text>
      <xsl:call-template name="datum"><xsl:with-param name="iso" select="@terugtot"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="u:besluit" mode="afstel">
    <xsl:if test="@afgesteld != ''">
      <xsl:text>Dit besluit is ingetrokken voordat het werkte. Dat is bekendgemaakt op </xsl:text>
      <xsl:call-template name="datum"><xsl:with-param name="iso" select="@afgesteld"/></xsl:call-template>
      <xsl:text>.</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The history of a regulation: a row per besluit. -->
  <xsl:template name="geschiedenis">
    <xsl:param name="besluiten"/>
    <table class="geschiedenis">
      <caption>Besluiten over deze regeling</caption>
      <thead>
        <tr><th scope="col">Besluit</th><th scope="col">Vastgesteld en bekendgemaakt</th><th scope="col">In werking</th><th scope="col">Wat en waarom</th></tr>
      </thead>
      <tbody>
        <xsl:for-each select="$besluiten">
          <tr>
            <th scope="row">
              <xsl:value-of select="@titel"/>
              <xsl:if test="@kenmerk != ''"><xsl:text> (</xsl:text><xsl:value-of select="@kenmerk"/><xsl:text>)</xsl:text></xsl:if>
            </th>
            <td>
              <xsl:if test="@vastgesteld != ''"><p>Vastgesteld: <xsl:call-template name="datum"><xsl:with-param name="iso" select="@vastgesteld"/></xsl:call-template></p></xsl:if>
              <p>Bekendgemaakt: <xsl:apply-templates select="." mode="bekendgemaakt"/></p>
            </td>
            <td><xsl:apply-templates select="." mode="inwerking"/></td>
            <td><xsl:apply-templates select="." mode="wat"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="u:besluit" mode="wat">
    <xsl:if test="@wat != ''">
      <p>
        <xsl:value-of select="translate(substring(@wat, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
        <xsl:value-of select="substring(@wat, 2)"/>
        <xsl:if test="substring(@wat, string-length(@wat)) != '.'">.</xsl:if>
      </p>
    </xsl:if>
    <xsl:if test="@reden != ''"><p><xsl:value-of select="@reden"/></p></xsl:if>
    <xsl:if test="@afgesteld != ''"><p><xsl:apply-templates select="." mode="afstel"/></p></xsl:if>
    <xsl:if test="@toegepast = 'nee' and not(@afgesteld != '')">
      <p>
        <xsl:variable name="later"><xsl:call-template name="is-voorbij"><xsl:with-param name="iso" select="@inwerking"/></xsl:call-template></xsl:variable>
        <xsl:choose><xsl:when test="$later = 'ja'">Niet</xsl:when><xsl:otherwise>Nog niet</xsl:otherwise></xsl:choose>
        <xsl:text> in deze tekst verwerkt.</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
