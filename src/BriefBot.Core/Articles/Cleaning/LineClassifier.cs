using System.Buffers;
using BriefBot.Articles.Dates;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Tells what a line most likely is, from its form first and its words second.</summary>
internal static class LineClassifier
{
    /// <summary>A sentence has at least so many words; menu entries and slogans with a stop mostly have fewer.</summary>
    private const int LeastWords = 5;

    /// <summary>The same in scripts without spaces, in characters.</summary>
    private const int LeastWideLetters = 12;

    /// <summary>A line this long is running text, whatever it ends with.</summary>
    private const int LongLine = 200;

    private const int LongestShortLine = 160;

    private static readonly SearchValues<char> CountMarks = SearchValues.Create(" ()0123456789");

    /// <summary>The role of a line.</summary>
    internal static LineRole RoleOf(PageLine line)
    {
        var text = line.Text;
        if (IsNoise(text) || Boilerplate.WholeLines.Contains(Bare(text)) || IsCounter(text))
        {
            return LineRole.Chrome;
        }

        if (line.Kind == BlockKind.TableRow)
        {
            return LineRole.Item;
        }

        if (IsDateline(text))
        {
            return LineRole.Dateline;
        }

        var prose = line.Kind != BlockKind.Heading && IsProse(text);
        if (!prose && text.Length <= LongestShortLine && IsSitesWords(text))
        {
            return LineRole.Chrome;
        }

        if (IsByline(text))
        {
            return LineRole.Byline;
        }

        if (line.Kind == BlockKind.ListItem)
        {
            return IsAddress(text) ? LineRole.Chrome : LineRole.Item;
        }

        return IsAddress(text) || IsPictureNotice(text) || (line.IsLinked && IsPointer(text)) ? LineRole.Chrome
            : prose ? LineRole.Prose
            : IsPointer(text) ? LineRole.Chrome
            : LineRole.Short;
    }

    /// <summary>Tells whether a sentence is the site's own; asked only outside the article.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="headline">The last line before it that may be a headline: what it speaks of is the article's matter.</param>
    internal static bool IsSiteSentence(string text, string? headline)
    {
        const int LongestNotice = 500;
        const int LongestLabel = 120;
        var phrase = text.Length < LongestNotice ? Array.Find(Boilerplate.InSentences, phrase => Contains(text, phrase)) : null;
        return phrase is not null
            && !(headline is not null && Contains(headline, phrase))
            && (Boilerplate.Addresses.Any(address => Contains(text, address))
                || (text.Length < LongestLabel && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Tells whether a line heads what follows an article, such as "Related articles".</summary>
    internal static bool IsEndMarker(PageLine line)
    {
        const int LongestMarker = 48;
        if (line.Text.Length > LongestMarker || Marks.EndsSentence(line.Text) || line.Kind is BlockKind.ListItem or BlockKind.TableRow)
        {
            return false;
        }

        var bare = Bare(line.Text);
        return Boilerplate.EndMarkers.Any(marker =>
            bare.StartsWith(marker, StringComparison.Ordinal)
            && (bare.Length == marker.Length || marker.Contains(' ', StringComparison.Ordinal) || marker[0] > '\u2E7F'
                || bare[marker.Length] is ':' or '：' || bare.AsSpan(marker.Length).IndexOfAnyExcept(CountMarks) < 0));
    }

    /// <summary>Tells whether nothing of an article follows this end marker, however long the rest is.</summary>
    internal static bool IsFinalMarker(PageLine line) =>
        Bare(line.Text) is var bare && Boilerplate.FinalMarkers.Any(marker => bare.StartsWith(marker, StringComparison.Ordinal));

    /// <summary>The number of words; a word in a script without spaces counts two characters.</summary>
    internal static int CountWords(string text)
    {
        var (words, wide, inWord) = (0, 0, false);
        foreach (var c in text)
        {
            wide += Marks.IsWideLetter(c) ? 1 : 0;
            var letter = char.IsLetterOrDigit(c) && !Marks.IsWideLetter(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && c is '\'' or '’' or '-');
        }

        return words + ((wide + 1) / 2);
    }

    /// <summary>The line in lower case without marks around it.</summary>
    internal static string Bare(string text) => text.Trim(" \t•·●▪▶►→←↑›»«‹|-–—*#>+✕×✓[]().!:…".ToCharArray()).ToLowerInvariant();

    private static bool IsProse(string text)
    {
        var wide = text.Count(Marks.IsWideLetter);
        var long_ = text.Length >= LongLine || wide >= LongLine / 3;
        if (long_)
        {
            return true;
        }

        var enough = wide >= LeastWideLetters || CountWords(text) >= LeastWords;
        if (!enough)
        {
            return false;
        }

        if (text[^1] is ':' or '：' or ',' or ';')
        {
            return CountWords(text) >= 8;
        }

        return Marks.EndsSentence(text) && !IsQuestionOrCry(text) && !EndsWithAcronym(text);
    }

    // "Will it hold?" is as often a headline as a sentence; it is prose only when another sentence stands beside it.
    private static bool IsQuestionOrCry(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)] 」』）");
        return end[^1] is '?' or '!' or '？' or '！'
            && SentenceSplitter.Split(text, new TextRange(0, text.Length)).Count < 2 && CountWords(text) < 25;
    }

    private static bool EndsWithAcronym(string text) =>
        text.Length > 3 && text[^1] == '.' && text[^3] == '.' && char.IsUpper(text[^2]) && CountWords(text) < 20;

    private static bool IsDateline(string text)
    {
        if (text.Length > LongestShortLine || (DateFinder.Find(text) is not { } date))
        {
            return false;
        }

        var rest = string.Concat(text.AsSpan(0, date.Range.Start), " ", text.AsSpan(date.Range.End));
        var (words, known) = (0, 0);
        foreach (var word in rest.ToLowerInvariant().Split([.. " ,.|:;/()[]·•-–—&"], StringSplitOptions.RemoveEmptyEntries))
        {
            words++;
            known += Boilerplate.DatelineWords.Contains(word) || char.IsAsciiDigit(word[0]) ? 1 : 0;
        }

        return words - known <= 3 || (words - known <= 6 && !Marks.EndsSentence(text) && known > 0);
    }

    private static bool IsByline(string text) =>
        text.Length <= 100 && !Marks.EndsSentence(text)
        && Boilerplate.BylineStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (text.Length <= start.Length + 1 || !start.EndsWith(' ') || (char.IsUpper(text[start.Length]) && CountWords(text) <= 9)));

    private static bool IsPointer(string text) =>
        text.Length <= LongestShortLine && Boilerplate.Pointers.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool IsPictureNotice(string text) =>
        text.Length <= LongestShortLine && (text[0] is '*' or '(' or '[')
        && (text.Contains("image", StringComparison.OrdinalIgnoreCase) || text.Contains("photo", StringComparison.OrdinalIgnoreCase)
            || text.Contains("picture", StringComparison.OrdinalIgnoreCase));

    // "29899817", "12 / 34", "• • •": no word in it.
    private static bool IsNoise(string text) => !text.Any(char.IsLetter) && DateFinder.Find(text) is null && !text.Contains('%', StringComparison.Ordinal)
        && !text.Any(c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol);

    // "like18", "12 comments", "3 shares": a word for an action and a count.
    private static bool IsCounter(string text)
    {
        var letters = text.AsSpan().Trim(" 0123456789.,:()").ToString();
        return letters.Length < text.Length
            && letters.ToLowerInvariant() is "like" or "likes" or "dislike" or "dislikes" or "comment" or "comments" or "share" or "shares"
                or "view" or "views" or "k views" or "k shares" or "min" or "minutes" or "min read" or "claps" or "reactions" or "kommentare" or "page";
    }

    // A list of references: an address with little around it.
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf("://", StringComparison.Ordinal);
        at = at < 0 && text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 0 : at;
        if (at < 0)
        {
            return false;
        }

        var end = text.IndexOf(' ', at);
        return (end < 0 ? text.Length : end) - at >= text.Length * 0.3 && CountWords(text[..at]) < 15;
    }

    private static bool IsSitesWords(string text)
    {
        const int FewWords = 5;
        if (Boilerplate.InShortLines.Any(phrase => Contains(text, phrase)) || text.EndsWith(" logo", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var hits = Boilerplate.InFewWords.Count(phrase => Contains(text, phrase));
        return hits > 1 || (hits == 1 && CountWords(text) <= FewWords);
    }

    private static bool Contains(string text, string phrase) => text.Contains(phrase, StringComparison.OrdinalIgnoreCase);
}
