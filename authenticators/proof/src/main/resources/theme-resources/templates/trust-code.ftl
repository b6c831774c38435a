<#-- SPDX-License-Identifier: Apache-2.0
  What the pages have in common on which a code sent to a mobile is asked for or read.

    entry  the code, the main button and "send again"
    work   the proof of work that a message costs while the realm is flooded: a sum the browser solves by itself
-->
<#import "trust.ftl" as trust>
<#macro entry>
  <@trust.code name="code" label=msg("smsCode") hint=msg("smsCodeHint") expiresAt=smsExpiresAt!0 resendAt=smsResendAt!0/>
  <@trust.submit label=msg("trustContinue")/>
  <@work/>
  <@trust.secondary name="resend" label=msg("smsResend")/>
</#macro>
<#macro work>
  <#if smsWork??>
    <@trust.note>${msg("smsWorking")}</@trust.note>
    <noscript><@trust.note>${msg("smsWorkNoScript")}</@trust.note></noscript>
    <altcha-widget challenge="${smsWork}" name="altcha" auto="onload" display="invisible"></altcha-widget>
    <script type="module" src="${url.resourcesPath}/altcha/altcha.min.js"></script>
  </#if>
</#macro>
