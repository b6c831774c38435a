// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.keycloak.provider.ProviderFactory;

public interface CertificateAuthoritiesFactory extends ProviderFactory<CertificateAuthorities> {}
