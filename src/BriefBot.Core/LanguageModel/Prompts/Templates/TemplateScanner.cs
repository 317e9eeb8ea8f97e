using System.Text.RegularExpressions;

namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>Takes a Handlebars template apart, as far as prompts use Handlebars: values, conditions, comments.</summary>
/// <remarks>
/// Nothing else is allowed: no helpers, no partials, no paths, no loops. What is left means the same to Handlebars.Net and
/// to Semantic Kernel, and each mistake has a line. Source: https://handlebarsjs.com/guide/expressions.html
/// </remarks>
internal sealed partial class TemplateScanner(string template)
{
    private const string Allowed = "prompts use only {{name}}, {{#if name}}, {{#unless name}}, {{else}}, {{/if}}, {{/unless}} and {{! comments }}";

    private readonly List<TemplatePart> _parts = [];
    private readonly List<TemplateProblem> _problems = [];
    private readonly Stack<(string Block, int Line, bool HasElse)> _open = [];
    private int _at;
    private int _line;

    /// <summary>The pieces in order, and what is wrong with them.</summary>
    public static (IReadOnlyList<TemplatePart> Parts, IReadOnlyList<TemplateProblem> Problems) Scan(string template)
    {
        var scanner = new TemplateScanner(template);
        scanner.Scan();
        return (scanner._parts, scanner._problems);
    }

    private void Scan()
    {
        while (_at < template.Length)
        {
            var next = template.IndexOf("{{", _at, StringComparison.Ordinal);
            ReadText(next < 0 ? template.Length : next);
            if (next >= 0 && !ReadExpression())
            {
                return;
            }
        }

        foreach (var (block, line, _) in _open.Reverse())
        {
            _problems.Add(new(line, $"{{{{#{block}}}}} has no end: write {{{{/{block}}}}} behind it"));
        }
    }

    private void ReadText(int end)
    {
        if (end == _at)
        {
            return;
        }

        var text = template[_at..end];
        if (text.IndexOf("}}", StringComparison.Ordinal) is var stray and >= 0)
        {
            _problems.Add(new(_line + LinesIn(text.AsSpan(0, stray)), "}} without {{ before it: write } } where two braces are meant"));
        }

        if (text[^1] == '\\' && end < template.Length)
        {
            _problems.Add(new(_line + LinesIn(text), "\\{{ is Handlebars' way to write {{ itself: write { { instead"));
        }

        _parts.Add(new(TemplatePartKind.Text, text, _line));
        MoveTo(end);
    }

    /// <summary>False when the rest cannot be read any more.</summary>
    private bool ReadExpression()
    {
        var comment = Comment().Match(template, _at);
        if (comment.Success)
        {
            MoveTo(_at + comment.Length);
            return true;
        }

        var opening = 0;
        while (_at + opening < template.Length && template[_at + opening] == '{')
        {
            opening++;
        }

        var end = template.IndexOf("}}", _at, StringComparison.Ordinal);
        var nested = template.IndexOf('{', _at + opening);
        if (end < 0 || (nested >= 0 && nested < end))
        {
            _problems.Add(new(_line, "{{ without }} behind it: close the expression"));
            return false;
        }

        var closing = 0;
        while (end + closing < template.Length && template[end + closing] == '}')
        {
            closing++;
        }

        if (opening != closing || opening > 3)
        {
            _problems.Add(new(_line, $"{opening} braces open the expression and {closing} close it: write {{{{name}}}}"));
        }
        else
        {
            Add(template[(_at + opening)..end].Trim(), isTriple: opening == 3);
        }

        MoveTo(end + closing);
        return true;
    }

    private void Add(string inner, bool isTriple)
    {
        var match = Expression().Match(inner);
        if (!match.Success || (isTriple && !match.Groups["value"].Success))
        {
            _problems.Add(new(_line, $"{{{{{inner}}}}} is not understood: {Allowed}"));
        }
        else if (match.Groups["value"] is { Success: true, Value: not "else" } value)
        {
            _parts.Add(new(TemplatePartKind.Value, value.Value, _line));
        }
        else if (match.Groups["open"] is { Success: true, Value: var open })
        {
            _open.Push((open, _line, false));
            _parts.Add(new(TemplatePartKind.Open, match.Groups["of"].Value, _line));
        }
        else if (match.Groups["close"] is { Success: true, Value: var close })
        {
            Close(close);
        }
        else if (_open.TryPop(out var block) && !block.HasElse)
        {
            _open.Push(block with { HasElse = true });
            _parts.Add(new(TemplatePartKind.Else, string.Empty, _line));
        }
        else
        {
            _problems.Add(new(_line, "{{else}} stands in no condition, or in one that has an {{else}} already"));
        }
    }

    private void Close(string block)
    {
        if (_open.TryPop(out var open) && open.Block == block)
        {
            _parts.Add(new(TemplatePartKind.Close, string.Empty, _line));
            return;
        }

        _problems.Add(new(_line, open.Block is null
            ? $"{{{{/{block}}}}} ends what was not begun: write {{{{#{block} name}}}} before it"
            : $"{{{{/{block}}}}} ends the {{{{#{open.Block}}}}} of another kind: write {{{{/{open.Block}}}}}"));
    }

    private void MoveTo(int end)
    {
        _line += LinesIn(template.AsSpan(_at, end - _at));
        _at = end;
    }

    private static int LinesIn(ReadOnlySpan<char> text) => text.Count('\n');

    [GeneratedRegex(@"\G\{\{!(?:--.*?--\}\}|(?!--)[^}]*\}\})", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:(?<value>[A-Za-z_][A-Za-z0-9_]*)|#(?<open>if|unless)\s+(?<of>[A-Za-z_][A-Za-z0-9_]*)|/(?<close>if|unless))$", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
