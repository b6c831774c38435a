<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=(agent!false)?then(msg("idcardTitleAgent"), msg("idcardTitle")) lead=idcardDeclared?then(msg("idcardDeclaredLead"), msg("idcardLead"))>
  <@trust.select name="idType" label=msg("idcardType") options=idcardTypes value=idcardType/>
  <@trust.field name="realName" label=msg("idcardName") hint=msg("idcardNameHint") autocomplete="name" value=idcardName/>
  <@trust.field name="idNumber" label=msg("idcardNumber") value=idcardNumber/>
  <#if idcardCountries?has_content>
    <@trust.select name="idCountry" label=msg("idcardCountry") options=idcardCountries value=idcardCountry/>
  </#if>
  <#if idcardDeclared>
    <@trust.field name="idValidUntil" label=msg("idcardValidUntil") hint=msg("idcardValidUntilHint") type="date" value=idcardValidUntil/>
    <@trust.note>${msg("idcardDeclaredNote")}</@trust.note>
  <#else>
    <@trust.note>${msg("idcardCheckedNote")}</@trust.note>
  </#if>
  <@trust.submit label=idcardDeclared?then(msg("idcardDeclare"), msg("trustContinue"))/>
  <@trust.leave/>
</@trust.page>
