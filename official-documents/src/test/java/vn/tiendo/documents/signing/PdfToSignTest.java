package vn.tiendo.documents.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Selector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.OfficialDocuments;
import vn.tiendo.documents.SignedSample;
import vn.tiendo.documents.style.StyleSheet;

/** The key is made here and thrown away: the module has none, and never sees one. */
class PdfToSignTest {
    private static final Instant NOW = Instant.parse("2026-02-05T03:00:00Z");

    private static final long DAY = 86_400;
    private static final int COMMENT = 11;

    private static byte[] pdf;
    private static KeyPair key;
    private static X509CertificateHolder certificate;

    @BeforeAll
    static void writeAndMakeAKey() throws Exception {
        pdf = OfficialDocuments.write(SignedSample.document(), StyleSheet.named("STATE"), DocumentFormat.PDF);
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        key = keys.generateKeyPair();
        X500Name nobody = new X500Name("CN=Throw-away");
        certificate = new JcaX509v3CertificateBuilder(
                        nobody,
                        BigInteger.ONE,
                        // the library holds the clock of this machine against them
                        Date.from(Instant.now().minusSeconds(DAY)),
                        Date.from(Instant.now().plusSeconds(DAY)),
                        nobody,
                        key.getPublic())
                .build(signer());
    }

    private static ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key.getPrivate());
    }

    /** Knows the hash and nothing else of the document. */
    private static byte[] sign(byte[] sha256) {
        try {
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(sha256))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                            .build(signer(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator.generate(new CMSAbsentContent(), false).getEncoded();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aSignatureMadeFromTheHashAloneIsGoodForTheDocument() throws Exception {
        byte[] signed = PdfToSign.of(pdf, "Ban hành", NOW).signedBy(PdfToSignTest::sign);
        assertTrue(isGood(signed));
        try (PDDocument read = Loader.loadPDF(signed)) {
            PDSignature signature = read.getLastSignatureDictionary();
            assertEquals("Ban hành", signature.getReason());
            int[] range = signature.getByteRange();
            assertEquals(0, range[0]);
            assertEquals(signed.length, range[2] + range[3], "the signature covers the file to its end");
        }
    }

    @Test
    void aChangedLetterIsFound() throws Exception {
        byte[] signed = PdfToSign.of(pdf, "Ban hành", NOW).signedBy(PdfToSignTest::sign);
        // the comment of four bytes after the version, which no reader minds
        signed[COMMENT]++;
        assertFalse(isGood(signed));
    }

    @Test
    void theHashWaitsAsLongAsItTakes() {
        PdfToSign first = PdfToSign.of(pdf, "Ban hành", NOW);
        PdfToSign again = PdfToSign.of(pdf, "Ban hành", NOW);
        assertArrayEquals(first.sha256(), again.sha256());
        assertArrayEquals(first.sha256(), first.sha256());
    }

    @Test
    void aSignatureThatDoesNotFitIsRefused() {
        PdfToSign waiting = PdfToSign.of(pdf, "Ban hành", NOW);
        assertThrows(IllegalArgumentException.class, () -> waiting.signed(new byte[64 * 1024]));
    }

    private static boolean isGood(byte[] signed) throws IOException, CMSException, Exception {
        try (PDDocument read = Loader.loadPDF(signed)) {
            PDSignature signature = read.getLastSignatureDictionary();
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(signed)), signature.getContents(signed));
            SignerInformation information =
                    cms.getSignerInfos().getSigners().iterator().next();
            @SuppressWarnings("unchecked") // the library is older than its generics
            Selector<X509CertificateHolder> mine = information.getSID();
            X509CertificateHolder found =
                    cms.getCertificates().getMatches(mine).iterator().next();
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(found));
        } catch (CMSException bad) {
            return false;
        }
    }
}
