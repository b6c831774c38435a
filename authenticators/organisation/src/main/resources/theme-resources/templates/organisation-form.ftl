<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The label of the head follows from code and name. Until the code is known, one label names all of them and the hint says which is whose. -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("organisationTitle") lead=msg("organisationLead")>
  <@trust.field name="orgCode" label=msg("organisationCode") hint=msg("organisationCodeHint") value=organisationCode/>
  <@trust.field name="orgName" label=msg("organisationName") hint=msg("organisationNameHint") autocomplete="organization" value=organisationName/>
  <@trust.field name="legalRepresentative" label=msg("organisationHead_" + organisationHeadKind) hint=msg("organisationHeadHint_" + organisationHeadKind) value=organisationHead/>
  <@trust.note>${msg("organisationNote")}</@trust.note>
  <@trust.submit label=msg("trustContinue")/>
  <@trust.leave/>
  <template id="organisation-words" data-check="${msg("organisationCodeWarning")}"
    <#list ["any", "legalRepresentative", "operator", "managingPartner", "personInCharge"] as kind>
      data-label-${kind?lower_case}="${msg("organisationHead_" + kind)}" data-hint-${kind?lower_case}="${msg("organisationHeadHint_" + kind)}"
    </#list>></template>
  <script type="module" src="${url.resourcesPath}/organisation/code.js"></script>
</@trust.page>
