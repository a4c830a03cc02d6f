<?xml version="1.0" encoding="UTF-8"?>
<!-- Why, and by which law: the kind's own sentences (mode waarom), the record's reasons, the hearing, the weighing, the articles. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template name="waarom">
    <section class="waarom">
      <h2>Waarom besluiten wij dit?</h2>
      <xsl:apply-templates select="$brief" mode="waarom"/>
      <xsl:apply-templates select="$brief/b:motivering"/>
      <xsl:apply-templates select="$brief/b:afweging"/>
      <xsl:apply-templates select="$brief/b:zienswijze[b:status = 'gevraagd']"/>
    </section>
  </xsl:template>

  <xsl:template match="b:motivering">
    <p><xsl:apply-templates select="b:reden"/></p>
  </xsl:template>

  <xsl:template match="b:motivering[count(b:reden) &gt; 1]">
    <p>Zo kwamen wij tot dit besluit:</p>
    <ol>
      <xsl:for-each select="b:reden"><li><xsl:apply-templates select="."/></li></xsl:for-each>
    </ol>
  </xsl:template>

  <xsl:template match="b:reden">
    <xsl:value-of select="b:feit"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="b:regel"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="b:gevolg"/>
  </xsl:template>

  <xsl:template match="b:afweging">
    <p><xsl:text>Wij keken ook wat het besluit voor u betekent. </xsl:text><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="b:zienswijze">
    <p>
      <xsl:text>Op </xsl:text>
      <xsl:apply-templates select="b:gevraagdOp" mode="datum"/>
      <xsl:text> vroegen wij u om een reactie. </xsl:text>
      <xsl:choose>
        <xsl:when test="b:reactie"><xsl:value-of select="b:reactie"/></xsl:when>
        <xsl:otherwise>Wij kregen geen reactie van u.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template name="grondslag">
    <section class="grondslag">
      <h2>Welke regels gelden?</h2>
      <p>
        <xsl:text>Ons besluit van </xsl:text>
        <xsl:apply-templates select="$brief/b:besluitdatum" mode="datum"/>
        <xsl:text> volgt uit deze artikelen. Ze gelden op die dag:</xsl:text>
      </p>
      <!-- One item for each law; the last article of each says of which law: "artikel 9, eerste lid; artikel 11, eerste lid, van de Participatiewet". -->
      <ul>
        <xsl:for-each select="$brief/b:grondslagen/b:grondslag[not(@wet = preceding-sibling::b:grondslag/@wet)]">
          <xsl:variable name="wet" select="@wet"/>
          <li>
            <xsl:for-each select="$brief/b:grondslagen/b:grondslag[@wet = $wet]">
              <xsl:sort select="translate(@artikel, ':abcdefghijklmnopqrstuvwxyz', '.')" data-type="number"/>
              <xsl:variable name="citaat" select="k:citaat(string(@wet), string(@artikel), string(@lid), string(@onderdeel), string(@sub))"/>
              <xsl:choose>
                <xsl:when test="position() = last()"><xsl:value-of select="$citaat"/></xsl:when>
                <xsl:otherwise>
                  <xsl:call-template name="zonder-wet"><xsl:with-param name="citaat" select="$citaat"/></xsl:call-template>
                  <xsl:text>; </xsl:text>
                </xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </li>
        </xsl:for-each>
        <xsl:for-each select="$brief/b:grondslagen/b:lokaleGrondslag">
          <li><xsl:value-of select="k:bepaling(string(@regeling), string(@bepaling), string($brief/b:besluitdatum))"/></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- "artikel 31, tweede lid, van de Participatiewet" becomes "artikel 31, tweede lid". -->
  <xsl:template name="zonder-wet">
    <xsl:param name="citaat"/>
    <xsl:variable name="plaats" select="concat(substring-before($citaat, ' van de '), substring-before($citaat, ' van het '))"/>
    <xsl:variable name="lengte" select="string-length($plaats)"/>
    <xsl:choose>
      <xsl:when test="substring($plaats, $lengte) = ','"><xsl:value-of select="substring($plaats, 1, $lengte - 1)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$plaats"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
