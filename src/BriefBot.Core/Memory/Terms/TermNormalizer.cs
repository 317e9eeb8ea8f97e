namespace BriefBot.Memory.Terms;

/// <summary>Makes one term of a word's spellings and forms: folded, unified, stemmed.</summary>
internal static class TermNormalizer
{
    /// <summary>Longer words are cut; nobody searches for them.</summary>
    public const int MaxLength = 64;

    /// <summary>Room that unifying and stemming may need beyond a word's length.</summary>
    private const int Slack = 8;

    /// <summary>A 32-bit FNV-1a hash over UTF-16 code units; 0 is kept free for "end of sentence".</summary>
    public static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>The term of a word as it is written.</summary>
    public static NormalTerm Normalize(ReadOnlySpan<char> word)
    {
        // "US" is a country, "us" is not.
        if (word is "US" or "USA" or "U.S" or "U.S.A")
        {
            return NormalTerm.Of("usa", false);
        }

        Span<char> folded = stackalloc char[MaxLength];
        Span<char> plain = stackalloc char[MaxLength];
        var (foldedLength, plainLength, isAscii) = (0, 0, true);
        foreach (var c in word)
        {
            var f = c is '’' or 'ʼ' ? '\'' : LetterFolding.Fold(c);
            if (f == LetterFolding.Dropped || foldedLength == MaxLength)
            {
                continue;
            }

            folded[foldedLength++] = f;
            if (f is '\'' or '&' || (f == '.' && !char.IsAsciiDigit(folded[0])))
            {
                continue;
            }

            plain[plainLength++] = f;
            isAscii &= char.IsAsciiLetterLower(f);
        }

        var isStop = StopWords.IsGrammar(folded[..foldedLength]);
        if (plainLength == 0)
        {
            return NormalTerm.Of(string.Empty, true);
        }

        Span<char> buffer = stackalloc char[MaxLength + Slack];
        var unified = WordForms.Unify(plain[..plainLength], buffer);
        if (!isAscii || isStop || !char.IsAsciiLetterLower(unified[0]))
        {
            return NormalTerm.Of(unified.ToString(), isStop);
        }

        Span<char> stem = stackalloc char[MaxLength + Slack];
        unified.CopyTo(stem);
        return NormalTerm.Of(stem[..PorterStemmer.Stem(stem, unified.Length)].ToString(), false);
    }
}
