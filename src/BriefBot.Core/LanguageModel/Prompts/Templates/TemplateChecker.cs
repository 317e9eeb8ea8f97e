using System.Text.RegularExpressions;

namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>Checks that a template makes well-formed messages whatever its conditions turn out to be.</summary>
/// <remarks>
/// A condition stands inside one message or around whole messages, and each message has words of its own besides values:
/// Semantic Kernel drops an empty message. The template has no &lt; and &amp; but in its message tags, because Semantic
/// Kernel decodes a template's text twice.
/// </remarks>
internal sealed partial class TemplateChecker
{
    private readonly List<TemplateProblem> _problems = [];
    private readonly Stack<bool> _conditions = [];
    private bool _inMessage;
    private bool _hasWords;
    private bool _hasMessages;
    private int _messageLine;

    /// <summary>What is wrong, from top to bottom.</summary>
    public static IReadOnlyList<TemplateProblem> Check(IEnumerable<TemplatePart> parts)
    {
        var checker = new TemplateChecker();
        foreach (var part in parts)
        {
            checker.Check(part);
        }

        if (checker._inMessage)
        {
            checker.Add(checker._messageLine, "the message has no end: write </message> behind it");
        }
        else if (!checker._hasMessages)
        {
            checker.Add(0, "the template has no message: write <message role=\"system\">…</message>");
        }

        return checker._problems;
    }

    private void Check(TemplatePart part)
    {
        switch (part.Kind)
        {
            case TemplatePartKind.Text:
                CheckText(part.Text, part.Line);
                break;
            case TemplatePartKind.Value:
                if (!_inMessage)
                {
                    Add(part.Line, $"{{{{{part.Text}}}}} stands outside of the messages: move it into one");
                }

                break;
            case TemplatePartKind.Open:
                _conditions.Push(_inMessage);
                break;
            case TemplatePartKind.Else:
                EndBranch(_conditions.Peek(), part.Line);
                break;
            case TemplatePartKind.Close:
                EndBranch(_conditions.Pop(), part.Line);
                break;
            default:
                throw new InvalidOperationException($"Unknown part {part.Kind}.");
        }
    }

    private void EndBranch(bool wasInMessage, int line)
    {
        if (_inMessage != wasInMessage)
        {
            Add(line, "the condition cuts through a message: put it inside one message or around whole messages");
            _inMessage = wasInMessage;
        }
    }

    private void CheckText(string text, int line)
    {
        var at = 0;
        foreach (Match match in Special().Matches(text))
        {
            CheckWords(text[at..match.Index], line + text.AsSpan(0, at).Count('\n'));
            var matchLine = line + text.AsSpan(0, match.Index).Count('\n');
            if (match.Groups["role"] is { Success: true, Value: var role })
            {
                Open(role, matchLine);
            }
            else if (match.Groups["end"].Success)
            {
                Close(matchLine);
            }
            else
            {
                Add(matchLine, Meaning(match.Value[0]));
            }

            at = match.Index + match.Length;
        }

        CheckWords(text[at..], line + text.AsSpan(0, at).Count('\n'));
    }

    private void CheckWords(string text, int line)
    {
        var words = text.AsSpan().Trim();
        if (words.Length == 0)
        {
            return;
        }

        // Words in a condition may be left out, so they do not make a message.
        _hasWords |= _conditions.Count == 0 || !_conditions.Peek();
        if (!_inMessage)
        {
            Add(line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n'), "text stands outside of the messages: move it into one");
        }
    }

    private void Open(string role, int line)
    {
        if (_inMessage)
        {
            Add(line, "a message begins in another one: write </message> before it");
        }

        if (!MessageRoles.TryFind(role, out _))
        {
            Add(line, $"there is no role \"{role}\": a message is of the {MessageRoles.Names}");
        }

        (_inMessage, _hasWords, _hasMessages, _messageLine) = (true, false, true, line);
    }

    private void Close(int line)
    {
        if (!_inMessage)
        {
            Add(line, "</message> ends what was not begun");
        }
        else if (!_hasWords)
        {
            Add(_messageLine, "the message may turn out empty: give it words that do not depend on a value");
        }

        _inMessage = false;
    }

    private static string Meaning(char c) => c switch
    {
        '<' => "< begins only <message role=\"…\"> and </message>: say it in words, such as \"less than\"",
        '&' => "& is read as XML: write \"and\"",
        PromptText.Mark => "the private character U+E000 is kept for values: remove it",
        _ => $"the control character U+{(int)c:X4} cannot be in XML: remove it",
    };

    private void Add(int line, string message) => _problems.Add(new(line, message));

    [GeneratedRegex("<message role=\"(?<role>[^\"<>]*)\">|(?<end></message>)|[<&\uE000\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
