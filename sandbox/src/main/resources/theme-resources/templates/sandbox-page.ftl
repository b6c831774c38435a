<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- One page that needs no script and no style sheet: the sandbox works under any theme. -->
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <link rel="icon" href="data:,">
  <title>${msg("sandboxTitle")}</title>
  <style>
    :root { color-scheme: light; --ink: #1b2733; --quiet: #52606d; --line: #d5dce3; --main: #1f5a8c; --paper: #fff; --ground: #f4f6f8; }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    header, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
    header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; }
    h1 { font-size: 1.5rem; margin: .5rem 0; }
    h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
    p { margin: 0 0 .75rem; }
    .warning { border-left: .3rem solid #b45309; background: #fff7ed; padding: .6rem .9rem; }
    .quiet { color: var(--quiet); }
    section { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
    td { min-width: 5rem; }
    th + th + th, td + td + td { min-width: 12rem; }
    td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .code { font-size: 1.25rem; font-weight: 700; letter-spacing: .1em; }
    a { color: var(--main); display: inline-block; min-width: 44px; padding: .6rem .2rem; text-align: center; }
    select { font: inherit; min-height: 2.75rem; max-width: 100%; border: 1px solid var(--main); border-radius: .35rem; background: var(--paper); color: var(--ink); padding: .25rem .5rem; }
    button { font: inherit; min-height: 2.75rem; padding: .25rem .9rem; border: 1px solid var(--main); border-radius: .35rem; background: var(--paper); color: var(--main); cursor: pointer; }
    button[aria-pressed="true"] { background: var(--main); color: #fff; }
    a:focus-visible, button:focus-visible, select:focus-visible, .wide:focus-visible { outline: 3px solid #f2b134; outline-offset: 2px; }
    .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    fieldset { border: 0; margin: 0 0 .5rem; padding: 0; }
    legend { float: left; min-width: 12rem; padding: 0; }
    .between { justify-content: space-between; }
  </style>
</head>
<body>
<header>
  <h1>${msg("sandboxTitle")}</h1>
  <#if languages?size gt 1>
    <nav aria-label="${msg("sandboxLanguages")}">
      <#list languages as tag><a href="?kc_locale=${tag}" lang="${tag}">${msg("locale_" + tag)}</a><#sep> · </#list>
    </nav>
  </#if>
</header>
<main>
  <p class="warning">${msg("sandboxWarning")}</p>

  <section>
    <div class="row between">
      <h2 id="messages">${msg("sandboxMessages")}</h2>
      <div class="row">
        <a href="${address}">${msg("sandboxReload")}</a>
        <form method="post" action="${address}"><button name="clear" value="true">${msg("sandboxClear")}</button></form>
      </div>
    </div>
    <#if messages?has_content>
      <div class="wide" tabindex="0" role="group" aria-labelledby="messages">
        <table>
          <thead><tr><th scope="col">${msg("sandboxCode")}</th><th scope="col">${msg("sandboxTo")}</th><th scope="col">${msg("sandboxText")}</th><th scope="col">${msg("sandboxAt")}</th></tr></thead>
          <tbody>
            <#list messages as message>
              <tr><td class="number code">${message.code}</td><td class="number">${message.to}</td><td>${message.text}</td><td class="number">${message.at}</td></tr>
            </#list>
          </tbody>
        </table>
      </div>
    <#else>
      <p class="quiet">${msg("sandboxNoMessages")}</p>
    </#if>
  </section>

  <section>
    <h2 id="persons">${msg("sandboxPersons")}</h2>
    <p class="quiet">${msg("sandboxPersonsHint")}</p>
    <div class="wide" tabindex="0" role="group" aria-labelledby="persons">
      <table>
        <thead><tr><th scope="col">${msg("sandboxName")}</th><th scope="col">${msg("sandboxIdNumber")}</th><th scope="col">${msg("sandboxIdType")}</th><th scope="col">${msg("sandboxMobile")}</th><th scope="col">${msg("sandboxCards")}</th></tr></thead>
        <tbody>
          <#list persons as person>
            <tr><td>${person.name}</td><td class="number">${person.idNumber}</td><td>${msg("sandboxIdType_" + person.idType)}</td><td class="number">${person.mobile}</td><td class="number"><#list person.cards as card>${card}<#sep><br></#list></td></tr>
          </#list>
        </tbody>
      </table>
    </div>
  </section>

  <section>
    <h2 id="organisations">${msg("sandboxOrganisations")}</h2>
    <div class="wide" tabindex="0" role="group" aria-labelledby="organisations">
      <table>
        <thead><tr><th scope="col">${msg("sandboxOrganisation")}</th><th scope="col">${msg("sandboxCreditCode")}</th><th scope="col">${msg("sandboxRepresentative")}</th></tr></thead>
        <tbody>
          <#list organisations as organisation>
            <tr><td>${organisation.name}</td><td class="number">${organisation.code}</td><td>${organisation.representative}</td></tr>
          </#list>
        </tbody>
      </table>
    </div>
  </section>

  <section>
    <h2 id="keys">${msg("sandboxKeys")}</h2>
    <p class="quiet">${msg("sandboxKeysHint")}</p>
    <form method="post" action="${address}/keys" class="row">
      <label for="organisation">${msg("sandboxOrganisation")}</label>
      <select id="organisation" name="organisation">
        <#list organisations as organisation><option value="${organisation.code}">${organisation.name}</option></#list>
      </select>
      <#list cas as ca><button name="ca" value="${ca}">${msg("sandboxKeyIssue", ca?upper_case)}</button></#list>
    </form>
    <#if keys?has_content>
      <div class="wide" tabindex="0" role="group" aria-labelledby="keys">
        <table>
          <thead><tr><th scope="col">${msg("sandboxOrganisation")}</th><th scope="col">${msg("sandboxKeyCa")}</th><th scope="col">${msg("sandboxKeyState")}</th></tr></thead>
          <tbody>
            <#list keys as key>
              <tr><td>${key.label}</td><td><a href="${address}/keys/${key.id}.pem" download>${key.ca} (PEM)</a></td><td><#if key.kind != "signing">${key.kind} </#if><#if key.revoked>${msg("sandboxKeyRevoked")}<#else><form method="post" action="${address}/keys"><button name="revoke" value="${key.id}">${msg("sandboxKeyRevoke")}</button></form></#if></td></tr>
            </#list>
          </tbody>
        </table>
      </div>
    </#if>
  </section>

  <section>
    <h2 id="triggers">${msg("sandboxTriggers")}</h2>
    <p class="quiet">${msg("sandboxTriggersHint")}</p>
    <div class="wide" tabindex="0" role="group" aria-labelledby="triggers">
      <table>
        <thead><tr><th scope="col">${msg("sandboxField")}</th><th scope="col">${msg("sandboxValue")}</th><th scope="col">${msg("sandboxOutcome")}</th></tr></thead>
        <tbody>
          <#list triggers as trigger>
            <tr><td>${msg("sandboxField_" + trigger.where)}</td><td class="number">${trigger.value}</td><td>${msg("sandboxOutcome_" + trigger.outcome)}</td></tr>
          </#list>
        </tbody>
      </table>
    </div>
  </section>

  <section>
    <h2 id="sources">${msg("sandboxSources")}</h2>
    <p class="quiet">${msg("sandboxSourcesHint")}</p>
    <#list sources as source>
      <form method="post" action="${address}">
        <fieldset class="row">
          <legend>${msg("sandboxSource_" + source.id)}</legend>
          <input type="hidden" name="source" value="${source.id}">
          <#list modes as mode>
            <button name="mode" value="${mode}" aria-pressed="${(mode == source.mode)?string("true", "false")}">${msg("sandboxMode_" + mode)}</button>
          </#list>
        </fieldset>
      </form>
    </#list>
  </section>
</main>
</body>
</html>
