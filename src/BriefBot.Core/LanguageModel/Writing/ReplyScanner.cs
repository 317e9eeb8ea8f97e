using System.Text;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Reads the sentences out of a model's reply while it is still being written.</summary>
/// <remarks>
/// The prompts ask for one JSON object with a list of sentences. Models wrap it in prose and code fences, think aloud before
/// it, forget its end and leave a comma too many, so that it is not parsed as a whole: every innermost object with a text and
/// numbers of quotes is a sentence, as soon as it is complete.
/// </remarks>
internal sealed class ReplyScanner
{
    private const string ThinkingStart = "<think>";
    private const string ThinkingEnd = "</think>";

    private readonly StringBuilder _reply = new();
    private readonly Stack<Level> _levels = new();
    private int _at;
    private int _stringStart = -1;
    private bool _isEscaped;
    private string? _lastString;
    private string? _key;

    /// <summary>Takes in a piece of the reply and gives the sentences that it completes.</summary>
    public IReadOnlyList<WrittenSentence> Read(string piece)
    {
        _reply.Append(piece);
        if (!SkipThinking())
        {
            return [];
        }

        var sentences = new List<WrittenSentence>();
        for (; _at < _reply.Length; _at++)
        {
            Step(_reply[_at], sentences);
        }

        return sentences;
    }

    /// <summary>Gives the sentences of a reply that is no JSON at all, once it is complete.</summary>
    public IReadOnlyList<WrittenSentence> ReadRest()
    {
        var text = _reply.ToString();
        var thought = text.IndexOf(ThinkingEnd, StringComparison.Ordinal);
        text = thought < 0 ? text : text[(thought + ThinkingEnd.Length)..];
        return text.Contains('{', StringComparison.Ordinal) ? [] : MarkedProse.Read(text);
    }

    /// <summary>False while the model still thinks aloud.</summary>
    private bool SkipThinking()
    {
        if (_at > 0)
        {
            return true;
        }

        var text = _reply.ToString();
        var begun = text.TrimStart();
        if (!begun.StartsWith(ThinkingStart, StringComparison.Ordinal))
        {
            // The mark itself may come in pieces.
            return !ThinkingStart.StartsWith(begun, StringComparison.Ordinal);
        }

        var end = text.IndexOf(ThinkingEnd, StringComparison.Ordinal);
        _at = Math.Max(0, end + ThinkingEnd.Length);
        return end >= 0;
    }

    private void Step(char letter, List<WrittenSentence> sentences)
    {
        if (_stringStart >= 0)
        {
            StepInString(letter);
            return;
        }

        switch (letter)
        {
            case '"' when _levels.Count > 0:
                _stringStart = _at + 1;
                break;
            case ':':
                _key = _lastString;
                break;
            case ',':
                _key = null;
                break;
            case '{' or '[':
                Open(letter == '{');
                break;
            case '}' or ']':
                Close(letter == '}', sentences);
                break;
            default:
                break;
        }
    }

    private void StepInString(char letter)
    {
        if (letter == '"' && !_isEscaped)
        {
            _lastString = _reply.ToString(_stringStart, _at - _stringStart);
            _stringStart = -1;
        }

        _isEscaped = letter == '\\' && !_isEscaped;
    }

    private void Open(bool isObject)
    {
        if (isObject && _levels.TryPeek(out var parent))
        {
            parent.HasObjects = true;
        }

        _levels.Push(new Level(isObject, _at, _key ?? (_levels.TryPeek(out var list) && !list.IsObject ? list.Name : null)));
        _key = null;
    }

    private void Close(bool isObject, List<WrittenSentence> sentences)
    {
        _key = null;
        if (!_levels.TryPop(out var level) || level.IsObject != isObject || !isObject || level.HasObjects)
        {
            if (level is { HasObjects: true } && _levels.TryPeek(out var parent))
            {
                parent.HasObjects = true;
            }

            return;
        }

        // Headlines are the articles' own, and what differs is shown in quotes.
        if (level.Name is not (Prompts.PromptReplyFields.Headline or Prompts.PromptReplyFields.Differences)
            && SentenceObject.Read(_reply.ToString(level.Start, _at + 1 - level.Start)) is { } sentence)
        {
            sentences.Add(sentence);
        }
    }

    /// <summary>An object or a list that is open.</summary>
    private sealed class Level(bool isObject, int start, string? name)
    {
        public bool IsObject { get; } = isObject;

        public int Start { get; } = start;

        /// <summary>The name under which it stands; a list's objects have the list's.</summary>
        public string? Name { get; } = name;

        public bool HasObjects { get; set; }
    }
}
