// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The disguises in which a text may lie somewhere, as what stands there byte for byte. */
final class Encodings {

    /** Base64 is cut where groups of three bytes begin, so a text looks different at each of three places. */
    private static final int ALIGNMENTS = 3;

    private Encodings() {}

    /** By a name for the disguise. Each is a sequence of bytes, written as ISO 8859-1 so that one byte is one character. */
    static Map<String, String> of(String text) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", text.getBytes(StandardCharsets.UTF_8));
        forms.put("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        forms.put("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        forms.put("GB18030", text.getBytes(Charset.forName("GB18030")));
        forms.put("URL", ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        forms.put("URL, lower case", ascii(lowerEscapes(URLEncoder.encode(text, StandardCharsets.UTF_8))));
        forms.put("URL, every byte", ascii(everyByteEscaped(text)));
        forms.put("\\u", ascii(escaped(text, sign -> "\\u%04x".formatted(sign))));
        forms.put("\\U", ascii(escaped(text, sign -> "\\u%04X".formatted(sign))));
        forms.put("HTML", ascii(escaped(text, sign -> "&#" + sign + ";")));
        return of(forms);
    }

    /** The same of what is no text. */
    static Map<String, String> of(byte[] bytes) {
        return of(Map.of("bytes", bytes));
    }

    private static Map<String, String> of(Map<String, byte[]> forms) {
        Map<String, String> disguises = new LinkedHashMap<>();
        forms.forEach((name, bytes) -> {
            disguises.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            disguises.put("hex of " + name, HexFormat.of().formatHex(bytes));
            disguises.put("upper hex of " + name, HexFormat.of().withUpperCase().formatHex(bytes));
            for (int before = 0; before < ALIGNMENTS; before++) {
                String standard = base64(bytes, before);
                disguises.put("base64 of " + name + " after " + before, standard);
                disguises.put(
                        "base64url of " + name + " after " + before,
                        standard.replace('+', '-').replace('/', '_'));
            }
        });
        return disguises;
    }

    /** The signs that depend on these bytes alone, when this many others stand before them. */
    private static String base64(byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return encoded.substring((before * 8 + 5) / 6, padded.length * 8 / 6);
    }

    private static String everyByteEscaped(String text) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lowerEscapes(String url) {
        return url.contains("%") ? url.toLowerCase(Locale.ROOT) : url;
    }

    private static String escaped(String text, IntFunction<String> escape) {
        return text.chars().mapToObj(escape).collect(Collectors.joining());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
