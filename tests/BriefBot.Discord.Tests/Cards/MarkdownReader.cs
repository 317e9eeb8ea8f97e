using System.Text;
using System.Text.RegularExpressions;

namespace BriefBot.Discord.Tests.Cards;

/// <summary>
/// Reads a text as Discord's clients do, as far as it is known: what markup there is in it, and the text that is left to see.
/// Written for the tests alone, without a look at what escapes.
/// </summary>
internal sealed partial class MarkdownReader
{
    private readonly StringBuilder _shown = new();
    private readonly List<Markup> _found = [];

    private MarkdownReader(string text)
    {
        var isLineStart = true;
        for (var at = 0; at < text.Length;)
        {
            if (isLineStart && Block().Match(text, at) is { Success: true, Length: > 0 } block)
            {
                // The line goes on as a line's start: a quote can hold a heading or a list.
                var kind = block.Groups["mark"].Value switch { ">" or ">>>" => "quote", "-#" => "small", ['#', ..] => "header", _ => "list" };
                _found.Add(new Markup(kind, block.Value));
                at += block.Length;
                continue;
            }

            isLineStart = text[at] == '\n';
            at += Inline(text, at);
        }
    }

    public static (string Shown, IReadOnlyList<Markup> Found) Read(string text)
    {
        var reader = new MarkdownReader(text);
        return (reader._shown.ToString(), reader._found);
    }

    private int Inline(string line, int at)
    {
        var c = line[at];
        if (c == '\\' && at + 1 < line.Length && !char.IsLetterOrDigit(line[at + 1]) && !char.IsWhiteSpace(line[at + 1]))
        {
            _shown.Append(line[at + 1]);
            return 2;
        }

        foreach (var (kind, first, pattern) in Patterns)
        {
            if (first.Contains(c, StringComparison.Ordinal) && pattern.Match(line, at) is { Success: true } match && match.Index == at)
            {
                var value = match.Groups["in"].Success ? match.Groups["in"].Value : match.Value;
                _found.Add(new Markup(kind, kind == "link" ? match.Groups["to"].Value : value));
                if (kind is "bold" or "link")
                {
                    for (var i = 0; i < value.Length;)
                    {
                        i += Inline(value, i);
                    }
                }
                else
                {
                    _shown.Append(match.Value);
                }

                return match.Length;
            }
        }

        _shown.Append(c);
        return 1;
    }

    private static readonly (string Kind, string First, Regex Pattern)[] Patterns =
    [
        ("code", "`", new(@"\G(`+)[\s\S]*?[^`]\1(?!`)")),
        ("fence", "`", new(@"\G```")),
        ("link", "[", new(@"\G\[(?<in>(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?(?<to>(?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['""][\s\S]*?['""])?\s*\)")),
        ("address", "hHsSdDfFmM", new(@"\G(?i:https?|steam|discord|ftp|mailto|file)://[^\s<]+[^<.,:;""'\]\s]")),
        ("address", "<", new(@"\G<(?:[^:\s>]+:/|mailto:|\+?[0-9])[^>\s]*>")),
        ("invitation", "dD", new(@"\G(?i:discord\.gg|discord(?:app)?\.com/invite)/")),
        ("timestamp", "<", new(@"\G<t:-?[0-9]{1,17}(?::[tTdDfFR])?>")),
        ("mention", "<", new(@"\G<(?:@[!&]?|#)[0-9]+>")),
        ("mention", "@", new(@"\G@(?:everyone|here)")),
        ("mention", "<", new(@"\G<id:[a-z:0-9]+>")),
        ("command", "<", new(@"\G</[^>]+:[0-9]+>")),
        ("emoji", "<", new(@"\G<a?:\w+:[0-9]+>")),
        ("emoji", ":", new(@"\G:[\w+-]+(?:::skin-tone-[0-9])?:")),
        ("bold", "*", new(@"\G\*\*(?<in>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
        ("underline", "_", new(@"\G__((?:\\[\s\S]|[^\\])+?)__(?!_)")),
        ("italic", "*", new(@"\G\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)")),
        ("italic", "_", new(@"\G\b_((?:__|\\[\s\S]|[^\\_])+?)_\b")),
        ("strike", "~", new(@"\G~~((?:\\[\s\S]|[^\\])+?)~~")),
        ("spoiler", "|", new(@"\G\|\|([\s\S]+?)\|\|")),
    ];

    [GeneratedRegex(@"\G *(?<mark>>>>|>|#{1,3}|-#|[-*+]|[0-9]+\.) +(?=[^\s])")]
    private static partial Regex Block();
}
