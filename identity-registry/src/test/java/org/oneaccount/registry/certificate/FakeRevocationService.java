// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Plays responders and lists: an address answers as it was told, any other is down. */
final class FakeRevocationService implements RevocationService {

    interface Responder {
        byte[] answer(byte[] request) throws Exception;
    }

    private final Map<URI, Responder> responders = new HashMap<>();
    final List<URI> asked = new ArrayList<>();
    int silences;

    void at(URI address, Responder responder) {
        responders.put(address, responder);
    }

    @Override
    public byte[] get(URI address) throws IOException {
        return post(address, new byte[0]);
    }

    @Override
    public byte[] post(URI address, byte[] request) throws IOException {
        asked.add(address);
        try {
            return responders
                    .getOrDefault(address, any -> {
                        throw new IOException("down");
                    })
                    .answer(request);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RevocationStatus guarded(TrustedCa ca, String place, Callable<RevocationStatus> question) {
        try {
            return question.call();
        } catch (Exception e) {
            silences++;
            return new RevocationStatus.Silent();
        }
    }
}
