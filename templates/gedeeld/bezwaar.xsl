<?xml version="1.0" encoding="UTF-8"?>
<!--
  The objection block: that, by whom, within which term, at which organ, what to write, digital and by
  post, and what a court can do meanwhile (Awb 3:45, 6:4, 6:5, 6:7, 6:16, 8:81). The checks find the parts by id.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template name="bezwaar">
    <section class="bezwaar">
      <h2>Bent u het niet eens met dit besluit?</h2>
      <p id="bezwaar-dat">Bel ons gerust. Misschien vinden wij samen een oplossing. <span id="bezwaar-wie"><xsl:call-template name="bezwaar-wie"/></span></p>
      <xsl:apply-templates select="$brief" mode="bezwaar-extra"/>
      <h3>Tot wanneer kunt u bezwaar maken?</h3>
      <p id="bezwaar-termijn">
        <xsl:text>Wij verstuurden deze brief op </xsl:text>
        <xsl:apply-templates select="$brief/b:verzenddatum" mode="datum"/>
        <xsl:text>. Vanaf de dag daarna hebt u 6 weken de tijd. De laatste dag is </xsl:text>
        <strong><xsl:call-template name="datum"><xsl:with-param name="iso" select="k:bezwaar-tot($verzenddatum)"/></xsl:call-template></strong>
        <xsl:text>. Daarna bent u meestal te laat.</xsl:text>
      </p>
      <h3>Hoe maakt u bezwaar?</h3>
      <p id="bezwaar-orgaan">
        <xsl:text>Maak bezwaar bij </xsl:text>
        <xsl:value-of select="$org/o:bezwaar/o:orgaan"/>
        <xsl:text>:</xsl:text>
      </p>
      <ul>
        <li id="bezwaar-digitaal">
          <xsl:text>Via internet, op </xsl:text>
          <a href="{$org/o:bezwaar/o:digitaal}"><xsl:value-of select="substring-after($org/o:bezwaar/o:digitaal, '://')"/></a>
          <xsl:text>.</xsl:text>
          <xsl:if test="$org/o:bezwaar/o:voorwaarde"><xsl:text> </xsl:text><xsl:value-of select="$org/o:bezwaar/o:voorwaarde"/></xsl:if>
        </li>
        <li id="bezwaar-post">
          <xsl:text>Met de post, naar </xsl:text>
          <xsl:for-each select="$org/o:bezwaar/o:adres/o:regel">
            <span class="niet-afbreken"><xsl:value-of select="."/></span>
            <xsl:if test="position() != last()">, </xsl:if>
          </xsl:for-each>
          <xsl:text>. Doe uw brief uiterlijk op de laatste dag op de bus.</xsl:text>
        </li>
      </ul>
      <p>Zet in uw bezwaar:</p>
      <ul id="bezwaar-inhoud">
        <li>uw naam, uw adres en de datum van uw bezwaar;</li>
        <li>
          <xsl:text>over welk besluit het gaat: zaaknummer </xsl:text>
          <xsl:value-of select="$brief/b:zaaknummer"/>
          <xsl:text> van </xsl:text>
          <xsl:apply-templates select="$brief/b:besluitdatum" mode="datum"/>
          <xsl:text>;</xsl:text>
        </li>
        <li>waarom u het niet eens bent met het besluit;</li>
        <li>uw handtekening, als u een brief stuurt.</li>
      </ul>
      <xsl:apply-templates select="$brief" mode="voorziening"/>
    </section>
  </xsl:template>

  <xsl:template name="bezwaar-wie">
    <xsl:choose>
      <xsl:when test="$paar">U kunt ook bezwaar maken, samen of apart. </xsl:when>
      <xsl:otherwise>U kunt ook bezwaar maken. </xsl:otherwise>
    </xsl:choose>
    <xsl:text>Dan vraagt u ons om opnieuw te beslissen. Dat is gratis. </xsl:text>
    <xsl:choose>
      <xsl:when test="$brief/b:vertegenwoordiger[b:rol != 'mentor']"><!-- a mentor acts in care, not in money (BW 1:453) -->
        <xsl:text>Uw </xsl:text>
        <xsl:value-of select="$brief/b:vertegenwoordiger/b:rol"/>
        <xsl:text> mag dat ook voor u doen.</xsl:text>
      </xsl:when>
      <xsl:otherwise>Doet iemand anders dat voor u? Geef dan een briefje mee met uw handtekening.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A kind leaves this out where the resident gets all that was asked. -->
  <xsl:template match="b:beschikking" mode="voorziening"><xsl:call-template name="voorlopige-voorziening"/></xsl:template>

  <xsl:template name="voorlopige-voorziening">
    <h3>Kunt u niet wachten op ons antwoord?</h3>
    <p id="bezwaar-schorst-niet">
      <xsl:text>Ook als u bezwaar maakt, blijft het besluit gelden. Komt u daardoor in grote problemen? Vraag de rechter dan om een snelle, tijdelijke beslissing. Dat heet een voorlopige voorziening. De rechter vraagt daar geld voor. Kunt u dat niet betalen? Vraag dan of het goedkoper of gratis kan. Maak daarnaast ook bezwaar bij ons. Stuur uw vraag naar de </xsl:text>
      <xsl:value-of select="$org/o:rechtbank/o:naam"/>
      <xsl:for-each select="$org/o:rechtbank/o:adres/o:regel">
        <xsl:text>, </xsl:text>
        <span class="niet-afbreken"><xsl:value-of select="."/></span>
      </xsl:for-each>
      <xsl:text>. Of ga naar </xsl:text>
      <a href="https://www.rechtspraak.nl">www.rechtspraak.nl</a>
      <xsl:text>.</xsl:text>
    </p>
  </xsl:template>
</xsl:stylesheet>
