<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The check is open at the source: here, or on a telephone that follows the QR code. Goes on by itself where scripts run. -->
<#import "trust.ftl" as trust>
<#if biometricQr??>
<@trust.page title=msg("biometricScanTitle") lead=msg("biometricScanLead")>
  <div class="trust-scan"><@trust.qr picture=biometricQr label=msg("biometricQr")/></div>
  <p class="trust-progress" role="status" data-face-status="${biometricStatus}" data-opened="${msg("biometricOpened")}">${msg((biometricStage == "opened")?then("biometricOpened", "biometricNotOpened"))}</p>
  <@trust.note>${msg("biometricScanAlone")}</@trust.note>
  <@trust.submit name="finished" value="true" label=msg("biometricFinishedPhone")/>
  <@trust.secondary name="device" value="here" label=msg("biometricUseHere")/>
  <@trust.link name="device" value="phone" label=msg("biometricNewCode")/>
  <@trust.link name="again" label=msg("biometricAgain")/>
  <@trust.leave/>
  <script type="module" src="${url.resourcesPath}/biometric/wait.js"></script>
</@trust.page>
<#else>
<@trust.page title=msg("biometricOpenTitle") lead=msg("biometricOpenLead")>
  <@trust.submit name="device" value="here" label=msg("biometricGoOn")/>
  <@trust.secondary name="device" value="phone" label=msg("biometricUsePhone")/>
  <@trust.link name="finished" label=msg("biometricFinished")/>
  <@trust.link name="again" label=msg("biometricAgain")/>
  <@trust.leave/>
</@trust.page>
</#if>
