<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "mandate-terms.ftl" as mandate>
<@trust.page title=msg("mandateSignTitle") lead=msg("mandateSignLead", mandateOrganisation)>
  <dl class="trust-terms"><@mandate.rows terms=mandateTerms/></dl>
  <input type="hidden" name="challenge" value="${mandateChallenge}">
  <div>
    <h2 id="mandate-text">${msg("mandateSignText")}</h2>
    <pre class="trust-signed" tabindex="0" aria-labelledby="mandate-text">${mandateText}</pre>
  </div>
  <@trust.textarea name="signature" label=msg("mandateSignature") hint=msg("mandateSignatureHint")/>
  <@trust.textarea name="certificate" label=msg("mandateCertificate") hint=msg("mandateCertificateHint")/>
  <@trust.submit name="signed" value="true" label=msg("mandateSigned")/>
  <@trust.link name="show" label=msg("mandateOtherWay")/>
  <@trust.leave/>
</@trust.page>
