<?xml version="1.0" encoding="UTF-8"?>
<!--
  People: names, salutation, addresses. Match a person with mode naam ("mevrouw Z. van den Berg"), aanspreken ("mevrouw Van
  den Berg") or adresnaam ("Mevrouw Z. van den Berg"); call aanhef for the salutation of the letter.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template match="b:geadresseerde | b:partner | b:vertegenwoordiger" mode="naam">
    <xsl:choose>
      <xsl:when test="b:aanspreekvorm = 'mevrouw'">mevrouw </xsl:when>
      <xsl:when test="b:aanspreekvorm = 'heer'">de heer </xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="." mode="volle-naam"/>
  </xsl:template>

  <xsl:template match="b:geadresseerde | b:partner | b:vertegenwoordiger" mode="adresnaam">
    <xsl:choose>
      <xsl:when test="b:aanspreekvorm = 'mevrouw'">Mevrouw </xsl:when>
      <xsl:when test="b:aanspreekvorm = 'heer'">De heer </xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="." mode="volle-naam"/>
  </xsl:template>

  <xsl:template match="b:geadresseerde | b:partner | b:vertegenwoordiger" mode="volle-naam">
    <xsl:value-of select="b:voorletters"/>
    <xsl:text> </xsl:text>
    <xsl:if test="b:tussenvoegsel"><xsl:value-of select="b:tussenvoegsel"/><xsl:text> </xsl:text></xsl:if>
    <xsl:value-of select="b:achternaam"/>
  </xsl:template>

  <!-- Without initials the prefix gets a capital: mevrouw Van den Berg. -->
  <xsl:template match="b:geadresseerde | b:partner" mode="aanspreken">
    <xsl:choose>
      <xsl:when test="b:aanspreekvorm = 'geen'"><xsl:apply-templates select="." mode="volle-naam"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="b:aanspreekvorm"/>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="b:tussenvoegsel" mode="hoofdletter"/>
        <xsl:value-of select="b:achternaam"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:tussenvoegsel" mode="hoofdletter">
    <xsl:value-of select="concat(translate(substring(normalize-space(), 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), substring(normalize-space(), 2))"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template name="aanhef">
    <xsl:text>Beste </xsl:text>
    <xsl:apply-templates select="$brief/b:geadresseerde" mode="aanspreken"/>
    <xsl:if test="$paar">
      <xsl:text> en </xsl:text>
      <xsl:apply-templates select="$brief/b:partner" mode="aanspreken"/>
    </xsl:if>
    <xsl:text>,</xsl:text>
  </xsl:template>

  <!-- The address window: the resident (both partners), or care of who receives the letter. -->
  <xsl:template name="geadresseerde">
    <xsl:variable name="ontvanger" select="$brief/b:vertegenwoordiger[b:ontvangt = 'brief']"/>
    <address class="geadresseerde">
      <p>
        <xsl:apply-templates select="$brief/b:geadresseerde" mode="adresnaam"/>
        <xsl:if test="$paar"><br/><xsl:apply-templates select="$brief/b:partner" mode="adresnaam"/></xsl:if>
        <xsl:choose>
          <xsl:when test="$ontvanger">
            <br/><xsl:text>per adres </xsl:text>
            <xsl:apply-templates select="$ontvanger" mode="naam"/>
            <!-- An address window holds six lines: a couple leaves no room for the office. It stands at the end of the letter. -->
            <xsl:if test="$ontvanger/b:organisatie and not($paar)"><br/><xsl:value-of select="$ontvanger/b:organisatie"/></xsl:if>
            <xsl:apply-templates select="$ontvanger/b:adres" mode="adresregels"/>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="$brief/b:geadresseerde/b:adres" mode="adresregels"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </address>
  </xsl:template>

  <xsl:template match="b:adres" mode="adresregels">
    <br/>
    <xsl:value-of select="b:straat"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="b:huisnummer"/>
    <xsl:if test="b:toevoeging"><xsl:text> </xsl:text><xsl:value-of select="b:toevoeging"/></xsl:if>
    <br/>
    <xsl:value-of select="b:postcode"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="b:plaats"/>
  </xsl:template>

  <xsl:template match="b:adres[b:buitenland]" mode="adresregels">
    <xsl:for-each select="b:buitenland/b:regel"><br/><xsl:value-of select="."/></xsl:for-each>
    <br/>
    <xsl:value-of select="b:buitenland/b:land"/>
  </xsl:template>
</xsl:stylesheet>
