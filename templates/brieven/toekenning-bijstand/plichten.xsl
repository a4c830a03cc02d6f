<?xml version="1.0" encoding="UTF-8"?>
<!-- Toekenning bijstand: the duties of Pw 9 and 17, exemption, plan of action under 27 (44.4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:variable name="plicht" select="$gegevens/b:verplichtingen"/>

  <xsl:template match="b:beschikking" mode="doen">
    <p>
      <xsl:text>Zolang u bijstand krijgt, gelden er regels. </xsl:text>
      <xsl:if test="$paar">Die gelden voor u allebei. </xsl:if>
      <xsl:text>U moet dit doen:</xsl:text>
    </p>
    <ul>
      <li>Werk mee als wij u iets vragen. Kom ook als wij u uitnodigen.</li>
      <xsl:if test="$plicht/b:arbeid = 'ja'">
        <li>Zoek werk. Schrijf u in bij UWV als u dat nog niet deed. UWV helpt mensen aan werk.</li>
        <li>Neem werk aan dat u kunt doen, en probeer dat werk te houden.</li>
        <li>Doe mee als wij u helpen om werk te vinden, zoals met een cursus.</li>
      </xsl:if>
      <xsl:for-each select="$plicht/b:verplichting"><li><xsl:value-of select="."/></li></xsl:for-each>
    </ul>
    <xsl:apply-templates select="$plicht/b:arbeid"/>
    <xsl:if test="$plicht/b:planVanAanpak = 'ja'">
      <p>U bent jonger dan 27 jaar. Daarom zit er een plan van aanpak bij deze brief. Daarin staat hoe u werk of een opleiding zoekt. Ook leest u daarin hoe wij u helpen. Houdt u zich niet aan het plan? In het plan staat wat er dan gebeurt.</p>
    </xsl:if>
    <p>Lukt iets niet? Bel ons dan op tijd, zodat wij samen een oplossing zoeken. Houdt u zich zonder goede reden niet aan de regels? Dan kunnen wij uw bijstand een tijd verlagen.</p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deel-van-maand']" mode="doen">
    <p>
      <xsl:text>Weten wij iets nog niet over de tijd tot en met </xsl:text>
      <xsl:apply-templates select="$gegevens/b:einddatum" mode="datum"/>
      <xsl:text>? Dan moet u ons dat meteen vertellen, want het kan invloed hebben op uw bijstand. Verder hoeft u niets te doen.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deel-van-maand']" mode="wijzigingen"/>

  <xsl:template match="b:arbeid"/>

  <xsl:template match="b:arbeid[. = 'ontheffing']">
    <p>
      <xsl:choose>
        <xsl:when test="../b:ontheffingTot">
          <xsl:text>U hoeft tot en met </xsl:text>
          <xsl:apply-templates select="../b:ontheffingTot" mode="datum"/>
          <xsl:text> geen werk te zoeken. Voor die dag praten wij weer met u.</xsl:text>
        </xsl:when>
        <xsl:otherwise>U hoeft geen werk te zoeken.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> Wilt u wel iets doen? Dat mag altijd. Wij helpen u daar graag bij.</xsl:text>
    </p>
  </xsl:template>
</xsl:stylesheet>
