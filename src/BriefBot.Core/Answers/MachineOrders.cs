using System.Text.RegularExpressions;

namespace BriefBot.Answers;

/// <summary>Tells whether a sentence of an article talks to a machine that reads it, instead of to people.</summary>
/// <remarks>
/// Such a sentence is not quoted in answers and summaries, and an article with one is not shown to a model at all. It is the
/// smaller guard: orders can be worded in ways that no list knows. That a model cannot write what no quote says, has no tools, and
/// that nothing it writes can ping or link, is what the bot relies on.
/// </remarks>
internal static partial class MachineOrders
{
    /// <summary>Whether it does. A news sentence about such orders counts as well: losing it costs a quote, no more.</summary>
    public static bool IsOne(string sentence) =>
        Markup().IsMatch(sentence) || Addressed().IsMatch(sentence) || Overriding().IsMatch(sentence) || Elsewhere().IsMatch(sentence);

    // Marks of turns and tools, as chat templates write them.
    [GeneratedRegex(
        @"<\|[^|>]{0,40}\|>|\[/?INST\]|<</?SYS>>|</?(?:message|system|assistant|user|instructions?|prompt|tool|function)\b[^>]*>|^\W*(?:system|assistant|user|human)\s*:|#{2,}\s*(?:system|instructions?|assistant|human|user|response)\b|""role""\s*:|""(?:sentences|covered|quotes|number|text)""\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    // To whom it speaks, or what it asks of the one who writes.
    [GeneratedRegex(
        @"\b(?:dear|attention|note (?:to|for)|message (?:to|for)|hey|hello)[\s,:]+(?:the\s+|all\s+|any\s+)?(?:ai|a\.i\.|llms?|language models?|chat\s?bots?|bots?|assistants?|summari[sz]ers?|briefbot|models?)\b|\bas an ai\b|\byou are (?:now |an? |the )?(?:ai|assistant|chat\s?bot|bot|language model|dan\b|in developer mode|unrestricted)|\b(?:if you are|when you are) (?:an? )?(?:ai|llm|language model|assistant|bot|automated)\b|\bact as (?:an? |the )?(?:ai|assistant|bot|system|admin\w*|developer|if you)|\bpretend (?:to be|that|you)\b|\b(?:system|developer|hidden|initial|original) prompt\b|\bprompt injection\b|\b(?:every|each|any|all) (?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)) (?:(?:about|to|on) (?:this|the) (?:\w+ )?(?:must|has to|have to|should)|must|has to|have to|should)\b|\b(?:whoever|anyone who|everyone who) (?:summari[sz]es|reads|answers|quotes)\b|\b(?:answer|reply|respond|output|write|print|say|post|state|begin|start|end|conclude)\s+(?:only|exactly|verbatim|with the (?:words?|following|text|sentence|phrase)|the following|with\s+[""“'‘]|nothing but|your (?:answer|reply|response|summary))|\byour (?:next )?(?:answer|reply|response|output|summary|instructions?|system|rules|guidelines)\b|\b(?:do not|don't|never) (?:mention|reveal|tell|cite|quote|summari[sz]e|answer)\b|\brepeat (?:after me|the (?:words|text|above|prompt|following)|everything|your)\b|\b(?:reveal|print|show|leak|output|disclose|repeat)\s+(?:me\s+)?(?:your|the|all)\s+(?:\w+\s+){0,2}(?:prompt|instructions?|rules|key|token|password|secrets?|configuration)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass|skip|discard)\b.{0,60}\b(?:instructions?|prompts?|rules|guidelines|context|directions|orders|above|previous|prior|earlier|preceding|the question|the quotes|what you|everything)\b|\b(?:new|updated|additional|important|urgent|revised) (?:instructions?|orders?|rules|directives?) ?(?:for|to|:)|\b(?:@everyone|@here)\b|<@[!&]?\d+>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Overriding();

    // The same in the languages in which it is met most.
    [GeneratedRegex(
        @"ignorier\w*.{0,60}(?:anweisung|regeln|vorherig|obig|bisherig)|vergiss .{0,40}(?:anweisung|regeln|alles)|(?:antworte|schreibe?|gib|sage?) (?:nur|ausschließlich|genau|stattdessen|folgendes|in jeder antwort|an erster stelle|als erstes)|du bist (?:jetzt|nun|ein)|ignore[zr] .{0,60}(?:instructions?|consignes|règles|précédent)|oublie[zr]? .{0,40}(?:instructions?|consignes|tout)|(?:répond(?:s|ez)|écri(?:s|vez)) (?:seulement|uniquement|exactement)|ignor(?:a|e|ar|en) .{0,60}(?:instrucciones|reglas|anterior)|olvida .{0,40}(?:instrucciones|todo)|(?:responde|escribe|di) (?:solo|sólo|únicamente|exactamente)|игнорируй\w*|забудь\w* .{0,40}(?:инструкц|правил|вс[её])|(?:ответь|напиши|отвечай)\w* (?:только|ровно)|систем\w+ (?:промпт|запрос|инструкц)|تجاهل.{0,60}(?:تعليمات|السابقة|الأوامر)|(?:اكتب|أجب|قل) فقط|(?:指示|命令|プロンプト|ルール|以前|上記|これまで).{0,20}(?:無視|忘れ)|(?:無視|忘れ)(?:して|し、|せよ|てください)|(?:とだけ|のみを?)(?:答え|回答|書|出力|返)|(?:忽略|无视|無視|忘记|忘記|不要理会).{0,30}(?:指令|指示|提示|规则|規則|之前|以上|上述|前面)|(?:只|仅|僅)(?:需|要|能)?(?:回答|回复|回覆|输出|輸出|写|寫)|系统提示|系統提示|(?:지시|명령|규칙|프롬프트|이전).{0,20}(?:무시|잊)|(?:라고만|만) (?:답|대답|출력|작성)|라고 (?:답|대답|출력|작성)(?:해야|하라|해라|하시오|하십시오|해 주)|(?:必须|必須|务必|務必)(?:回答|输出|輸出|回复|回覆|写|寫)[“‘「""]|」と(?:だけ)?(?:答え|回答|書|出力|返)(?:よ|て|し|す|く|け|る)|시스템 (?:프롬프트|지시)|システムプロンプト|(?:系统|系統)指令|system-?prompt",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
