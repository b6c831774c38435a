<#-- SPDX-License-Identifier: Apache-2.0
  The proof of work that a message costs while the realm is flooded: a sum the browser solves by itself. -->
<#import "trust.ftl" as trust>
<#macro work>
  <#if smsWork??>
    <@trust.note>${msg("smsWorking")}</@trust.note>
    <noscript><@trust.note>${msg("smsWorkNoScript")}</@trust.note></noscript>
    <altcha-widget challenge="${smsWork}" name="altcha" auto="onload" display="invisible"></altcha-widget>
    <script type="module" src="${url.resourcesPath}/altcha/altcha.min.js"></script>
  </#if>
</#macro>
