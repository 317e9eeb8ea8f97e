using BriefBot.Articles;

namespace BriefBot.Memory.Terms;

/// <summary>
/// Turns text into terms: words are folded, unified and stemmed; Chinese, Japanese and Korean run in pairs of characters.
/// Articles and questions go through the same analyzer, so that what matches here matches everywhere.
/// </summary>
/// <remarks>Not safe for use by several threads at once; <see cref="Shared"/> is one per thread.</remarks>
internal sealed class TermAnalyzer
{
    /// <summary>How many different words the cache holds before it starts afresh.</summary>
    private const int CacheSize = 50_000;

    [ThreadStatic]
    private static TermAnalyzer? _shared;

    private readonly Dictionary<string, NormalTerm> _cache = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NormalTerm>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TermAnalyzer() => _lookup = _cache.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The calling thread's analyzer; do not keep it across an await.</summary>
    public static TermAnalyzer Shared => _shared ??= new TermAnalyzer();

    /// <summary>Adds the terms of a range of a text to a list, in order, stop words included.</summary>
    public void Analyze(string text, TextRange range, List<Term> terms)
    {
        var i = range.Start;
        while (i < range.End)
        {
            var c = text[i];
            if (CharacterKinds.IsCjk(c))
            {
                i = AddPairs(text, i, range.End, terms);
            }
            else if (char.IsLetter(c))
            {
                i = AddWord(text, i, range.End, terms);
            }
            else if (char.IsDigit(c))
            {
                i = AddNumber(text, i, range.End, terms);
            }
            else
            {
                if (c is '%' or '％')
                {
                    Add(text, "percent", i, i + 1, false, terms);
                }

                i++;
            }
        }
    }

    /// <summary>The terms of a whole text, in order, stop words included.</summary>
    public List<Term> Analyze(string text)
    {
        var terms = new List<Term>();
        Analyze(text, new TextRange(0, text.Length), terms);
        return terms;
    }

    private int AddWord(string text, int start, int limit, List<Term> terms)
    {
        var end = start;
        var possessive = -1;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c) ? !CharacterKinds.IsCjk(c) : c is >= '\u0300' and <= '\u036F')
            {
                end++;
            }
            else if (end + 1 < limit && char.IsLetter(text[end + 1]) && Joins(text, start, end, limit, ref possessive))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var isPossessive = possessive >= 0 && end - possessive == 2 && text[end - 1] is 's' or 'S';
        var wordEnd = isPossessive ? possessive : end;
        if (Compass(text, start, end, limit) is { } compass)
        {
            Add(text, compass, start, end, true, terms);
            return end + 1;
        }

        if (IsPercentTail(text, start, end, limit, out var percentEnd))
        {
            Add(text, "percent", start, percentEnd, false, terms);
            return percentEnd;
        }

        Add(text, text.AsSpan(start, Math.Min(wordEnd - start, TermNormalizer.MaxLength)), start, wordEnd, char.IsUpper(text[start]), terms);
        return end;
    }

    /// <summary>Apostrophes (don't), dots in acronyms (U.S.) and ampersands next to a single letter (R&amp;D) stay inside a word.</summary>
    private static bool Joins(string text, int start, int at, int limit, ref int possessive)
    {
        switch (text[at])
        {
            case '\'' or '’' or 'ʼ':
                possessive = at;
                return true;
            case '.':
                var letterBefore = at - 1 == start || (at - 2 >= start && text[at - 2] == '.');
                var letterAfter = at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]);
                return letterBefore && letterAfter;
            case '&':
                return at - 1 == start || at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]);
            default:
                return false;
        }
    }

    /// <summary>"S. Korea" speaks of South Korea.</summary>
    private static string? Compass(string text, int start, int end, int limit) =>
        end - start == 1 && end + 2 < limit && text[end] == '.' && text[end + 1] == ' ' && char.IsUpper(text[end + 2])
            && (end + 3 < limit && char.IsLower(text[end + 3])) && (start == 0 || text[start - 1] != '.')
            && IsCompassCountry(text.AsSpan(end + 2))
            ? text[start] switch { 'N' => "north", 'S' => "south", 'E' => "east", 'W' => "west", _ => null }
            : null;

    private static bool IsCompassCountry(ReadOnlySpan<char> rest) =>
        rest.StartsWith("Korea") || rest.StartsWith("Africa") || rest.StartsWith("Dakota") || rest.StartsWith("Carolina")
        || rest.StartsWith("Sudan") || rest.StartsWith("Ireland") || rest.StartsWith("Asia") || rest.StartsWith("America");

    private static bool IsPercentTail(string text, int start, int end, int limit, out int percentEnd)
    {
        percentEnd = end + 5;
        return end - start == 3 && percentEnd <= limit && text.AsSpan(start, 8).Equals("per cent", StringComparison.OrdinalIgnoreCase)
            && (percentEnd == limit || !char.IsLetter(text[percentEnd]));
    }

    private int AddNumber(string text, int start, int limit, List<Term> terms)
    {
        Span<char> digits = stackalloc char[TermNormalizer.MaxLength];
        var length = 0;
        var end = start;
        while (end < limit && length < TermNormalizer.MaxLength)
        {
            var c = text[end];
            var digitFollows = end + 1 < limit && char.IsDigit(text[end + 1]);
            if (char.IsDigit(c))
            {
                digits[length++] = (char)('0' + (int)char.GetNumericValue(c));
            }
            else if (c == '.' && digitFollows)
            {
                digits[length++] = '.';
            }
            else if (!(c == ',' && digitFollows && ThreeDigits(text, end + 1, limit)))
            {
                break;
            }

            end++;
        }

        // "5g" and "2nd" are words; in "8.6bn" the unit is a word of its own.
        var letters = end;
        while (letters < limit && length < TermNormalizer.MaxLength && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        if (letters > end && letters - end <= 2 && !digits[..length].Contains('.') && !IsUnit(text.AsSpan(end, letters - end)))
        {
            for (; end < letters && length < TermNormalizer.MaxLength; end++)
            {
                digits[length++] = char.ToLowerInvariant(text[end]);
            }
        }

        Add(text, digits[..length], start, end, false, terms);
        return end;
    }

    private static bool IsUnit(ReadOnlySpan<char> letters) => letters is "bn" or "mn" or "tn" or "m" or "km" or "kg" or "nm" or "mw" or "gw";

    private static bool ThreeDigits(string text, int at, int limit) =>
        at + 3 <= limit && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && (at + 3 == limit || !char.IsDigit(text[at + 3]));

    private int AddPairs(string text, int start, int limit, List<Term> terms)
    {
        var end = start;
        while (end < limit && CharacterKinds.IsCjk(text[end]))
        {
            end++;
        }

        if (end - start == 1)
        {
            Add(text, text.AsSpan(start, 1), start, end, false, terms);
        }

        for (var i = start; i + 2 <= end; i++)
        {
            Add(text, text.AsSpan(i, 2), i, i + 2, false, terms);
        }

        return end;
    }

    private void Add(string text, ReadOnlySpan<char> word, int start, int end, bool isName, List<Term> terms)
    {
        if (!_lookup.TryGetValue(word, out var entry))
        {
            entry = TermNormalizer.Normalize(word);
            if (_cache.Count >= CacheSize)
            {
                _cache.Clear();
            }

            _lookup[word] = entry;
        }

        if (entry.Text.Length > 0)
        {
            terms.Add(new Term(entry.Text, entry.Hash, start, end, isName || char.IsUpper(text[start]), entry.IsStop));
        }
    }
}
