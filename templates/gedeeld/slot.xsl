<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of the letter: who helps, who signs and why that person may, copy, annexes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template name="vragen">
    <section class="vragen">
      <h2>Hebt u vragen?</h2>
      <p>
        <xsl:text>Bel dan met </xsl:text>
        <xsl:value-of select="$brief/b:behandelaar/b:naam"/>
        <xsl:text> op </xsl:text>
        <span class="niet-afbreken"><xsl:value-of select="$brief/b:behandelaar/b:telefoon"/></span>
        <xsl:text>. Dat kan </xsl:text>
        <xsl:value-of select="$org/o:contact/o:openingstijden"/>
        <xsl:text>. Mailen mag ook, naar </xsl:text>
        <xsl:call-template name="mailadres"/>
        <xsl:text>. Noem altijd uw zaaknummer.</xsl:text>
      </p>
      <p>
        <xsl:text>Vindt u deze brief moeilijk? Bel ons of kom langs, dan lezen wij de brief samen. Ons adres is </xsl:text>
        <xsl:for-each select="$org/o:contact/o:balie/o:regel">
          <span class="niet-afbreken"><xsl:value-of select="."/></span>
          <xsl:if test="position() != last()">, </xsl:if>
        </xsl:for-each>
        <xsl:text>.</xsl:text>
      </p>
      <xsl:for-each select="$org/o:contact/o:hulp"><p><xsl:value-of select="."/></p></xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="mailadres">
    <xsl:choose>
      <xsl:when test="$brief/b:behandelaar/b:email">
        <a href="mailto:{normalize-space($brief/b:behandelaar/b:email)}"><xsl:value-of select="$brief/b:behandelaar/b:email"/></a>
      </xsl:when>
      <xsl:otherwise>
        <a href="mailto:{normalize-space($org/o:contact/o:email)}"><xsl:value-of select="$org/o:contact/o:email"/></a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="ondertekening">
    <xsl:variable name="mandaat" select="$org/o:mandaten/o:mandaat[@id = normalize-space($brief/b:ondertekenaar/b:mandaat)]"/>
    <section class="ondertekening">
      <p>
        <xsl:text>Met vriendelijke groet,</xsl:text>
        <br/>
        <xsl:text>namens </xsl:text>
        <xsl:value-of select="$mandaat/o:namens"/>
        <xsl:text>,</xsl:text>
      </p>
      <p>
        <xsl:value-of select="$brief/b:ondertekenaar/b:naam"/>
        <br/>
        <xsl:value-of select="$mandaat/o:functie"/>
      </p>
      <p class="klein">
        <xsl:value-of select="$brief/b:ondertekenaar/b:naam"/>
        <xsl:text> mag dit besluit nemen. Dat heet mandaat en staat in het </xsl:text>
        <xsl:value-of select="$mandaat/o:grondslag"/>
        <xsl:text>.</xsl:text>
        <xsl:apply-templates select="$org/o:delegatie"/>
      </p>
    </section>
  </xsl:template>

  <!-- Awb 10:19: a delegated decision names the delegation decision and where to find it. -->
  <xsl:template match="o:delegatie">
    <xsl:text> Uw gemeente gaf deze taak aan </xsl:text>
    <xsl:value-of select="../o:naamInZin"/>
    <xsl:text>. Dat heet delegatie en staat in het </xsl:text>
    <xsl:value-of select="o:besluit"/>
    <xsl:text>. U vindt dat besluit in </xsl:text>
    <xsl:value-of select="o:vindplaats"/>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <!-- Who gets the letter itself stands in the address window; only for a couple there is no room for the office. -->
  <xsl:template name="kopie">
    <xsl:for-each select="$brief/b:vertegenwoordiger[b:ontvangt = 'kopie' or $paar]">
      <p class="kopie">
        <xsl:choose>
          <xsl:when test="b:ontvangt = 'kopie'">Kopie aan: </xsl:when>
          <xsl:otherwise>Wij sturen deze brief naar </xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="." mode="naam"/>
        <xsl:if test="b:organisatie"><xsl:text> van </xsl:text><xsl:value-of select="b:organisatie"/></xsl:if>
        <xsl:text>, uw </xsl:text>
        <xsl:value-of select="b:rol"/>
        <xsl:text>.</xsl:text>
      </p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="bijlagen">
    <xsl:if test="$brief/b:bijlagen">
      <section class="bijlagen">
        <xsl:choose>
          <xsl:when test="count($brief/b:bijlagen/b:bijlage) = 1">
            <p><strong>Bijlage:</strong><xsl:text> </xsl:text><xsl:value-of select="$brief/b:bijlagen/b:bijlage"/></p>
          </xsl:when>
          <xsl:otherwise>
            <p><strong>Bijlagen:</strong></p>
            <ul>
              <xsl:for-each select="$brief/b:bijlagen/b:bijlage"><li><xsl:value-of select="."/></li></xsl:for-each>
            </ul>
          </xsl:otherwise>
        </xsl:choose>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
