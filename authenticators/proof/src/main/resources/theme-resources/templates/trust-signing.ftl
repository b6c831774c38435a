<#--
  SPDX-License-Identifier: Apache-2.0

  A text to be signed by a certificate's key, as SigningPad tells it. With a script that reaches keys the holder chooses one and signs
  here; without, the text is taken elsewhere and the result pasted. Goes into the form of trust.page.

    pad        label of the button, with a name where the page has several; folded=false where the text has to be read in any case
-->
<#import "trust.ftl" as trust>

<#macro pad label=msg("trustContinue") name="" value="true" folded=true>
  <input type="hidden" name="challenge" value="${signing.challenge}">
  <div id="signing-keys" class="trust-signing" hidden data-scripts="${signing.scripts}"
       data-none="${msg("trustSigningNone")}" data-failed="${msg("trustSigningFailed")}" data-working="${msg("trustSigningWorking")}">
    <div class="${properties.kcFormGroupClass!}">
      <div class="${properties.kcFormGroupLabelClass!}">
        <label for="signing-key" class="${properties.kcFormLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("trustSigningKey")}</span></label>
      </div>
      <p class="trust-hint" id="signing-key-hint">${msg("trustSigningKeyHint")}</p>
      <span class="${properties.kcInputClass!} trust-select"><select id="signing-key" aria-describedby="signing-key-hint"></select></span>
    </div>
    <p class="trust-note" role="status" id="signing-status"></p>
    <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="button" id="signing-sign">${msg("trustSigningSign")}</button>
  </div>
  <details id="signing-manual" class="trust-details" <#if folded>data-folded</#if> open>
    <summary>${msg("trustSigningManual")}</summary>
    <div>
      <h2 id="signing-text-label">${msg("trustSigningText")}</h2>
      <p class="trust-hint">${msg("trustSigningTextHint")}</p>
      <pre class="trust-signed" id="signing-text" role="group" tabindex="0" aria-labelledby="signing-text-label">${signing.text}</pre>
    </div>
    <@trust.textarea name="certificate" label=msg("trustSigningCertificate") hint=msg("trustSigningCertificateHint") rows=4/>
    <@trust.textarea name="signature" label=msg("trustSigningSignature") hint=msg("trustSigningSignatureHint") rows=4/>
    <@trust.submit label=label name=name value=value/>
  </details>
  <script type="module" src="${url.resourcesPath}/signing/sign.js"></script>
</#macro>
