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
      <xsl:choose>
        <xsl:when test="b:gevraagdOp"><xsl:text>Op </xsl:text><xsl:apply-templates select="b:gevraagdOp" mode="datum"/></xsl:when>
        <xsl:otherwise>Voor dit besluit</xsl:otherwise>
      </xsl:choose>
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
      <!-- One item for each law. -->
      <ul>
        <xsl:for-each select="$brief/b:grondslagen/b:grondslag[not(@wet = preceding-sibling::b:grondslag/@wet)]">
          <xsl:variable name="wet" select="@wet"/>
          <li>
            <xsl:apply-templates select="." mode="wet"/>
            <xsl:text>: </xsl:text>
            <xsl:for-each select="$brief/b:grondslagen/b:grondslag[@wet = $wet]">
              <xsl:sort select="translate(@artikel, ':abcdefghijklmnopqrstuvwxyz', '.')" data-type="number"/>
              <xsl:apply-templates select="." mode="artikel"/>
              <xsl:if test="position() != last()">; </xsl:if>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- The two halves of "artikel 31, tweede lid, van de Participatiewet". -->
  <xsl:template match="b:grondslag" mode="wet">
    <xsl:variable name="citaat" select="k:citaat(string(@wet), string(@artikel), string(@lid), string(@onderdeel), string(@sub))"/>
    <xsl:value-of select="concat(substring-after($citaat, ' van de '), substring-after($citaat, ' van het '))"/>
  </xsl:template>

  <xsl:template match="b:grondslag" mode="artikel">
    <xsl:variable name="citaat" select="k:citaat(string(@wet), string(@artikel), string(@lid), string(@onderdeel), string(@sub))"/>
    <xsl:variable name="plaats" select="concat(substring-before($citaat, ' van de '), substring-before($citaat, ' van het '))"/>
    <xsl:variable name="nummer" select="substring-after($plaats, 'artikel ')"/>
    <xsl:text>artikel&#160;</xsl:text>
    <xsl:choose>
      <xsl:when test="substring($nummer, string-length($nummer)) = ','"><xsl:value-of select="substring($nummer, 1, string-length($nummer) - 1)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$nummer"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
