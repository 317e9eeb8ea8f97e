namespace BriefBot.Memory.Terms;

/// <summary>
/// Cuts English word forms to a common stem, in place: "restrictions" and "restricted" both become "restrict".
/// M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the author's two later departures
/// ("logi" to "log" and "bli" to "ble").
/// </summary>
internal static class PorterStemmer
{
    /// <summary>Stems a lower-case ASCII word of at least three letters in place.</summary>
    /// <returns>The stem's length; the stem is the span's first characters.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2)
        {
            return length;
        }

        var stem = new Word(word, length);
        Plurals(ref stem);
        PastAndProgressive(ref stem);
        if (stem.Ends("y") && HasVowel(stem, stem.Stem))
        {
            stem.Last = 'i';
        }

        DoubleSuffixes(ref stem);
        LongSuffixes(ref stem);
        Residues(ref stem);
        FinalE(ref stem);
        return stem.Length;
    }

    private static void Plurals(ref Word w)
    {
        if (w.Last != 's')
        {
            return;
        }

        if (w.Ends("sses"))
        {
            w.Length -= 2;
        }
        else if (w.Ends("ies"))
        {
            w.Length -= 2;
        }
        else if (!w.Ends("ss"))
        {
            w.Length--;
        }
    }

    private static void PastAndProgressive(ref Word w)
    {
        if (w.Ends("eed"))
        {
            if (Measure(w, w.Stem) > 0)
            {
                w.Length--;
            }

            return;
        }

        if (!((w.Ends("ed") || w.Ends("ing")) && HasVowel(w, w.Stem)))
        {
            return;
        }

        w.Length = w.Stem;
        if (w.Ends("at") || w.Ends("bl") || w.Ends("iz"))
        {
            w.Append('e');
        }
        else if (w.Length > 1 && EndsInDoubleConsonant(w) && w.Last is not ('l' or 's' or 'z'))
        {
            w.Length--;
        }
        else if (Measure(w, w.Length) == 1 && EndsConsonantVowelConsonant(w, w.Length))
        {
            w.Append('e');
        }
    }

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous",
        "ive", "ize",
    ];

    private static void DoubleSuffixes(ref Word w) => Replace(ref w, Step2);

    private static void LongSuffixes(ref Word w) => Replace(ref w, Step3);

    private static void Replace(ref Word w, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (w.Ends(suffix))
            {
                if (Measure(w, w.Stem) > 0)
                {
                    w.ReplaceSuffix(replacement);
                }

                return;
            }
        }
    }

    private static void Residues(ref Word w)
    {
        foreach (var suffix in Step4)
        {
            if (w.Ends(suffix))
            {
                if (Measure(w, w.Stem) > 1)
                {
                    w.Length = w.Stem;
                }

                return;
            }
        }

        if (w.Ends("ion") && w.Stem > 0 && w[w.Stem - 1] is 's' or 't' && Measure(w, w.Stem) > 1)
        {
            w.Length = w.Stem;
        }
    }

    private static void FinalE(ref Word w)
    {
        if (w.Ends("e"))
        {
            var measure = Measure(w, w.Stem);
            if (measure > 1 || (measure == 1 && !EndsConsonantVowelConsonant(w, w.Stem)))
            {
                w.Length--;
            }
        }

        if (w.Ends("ll") && Measure(w, w.Length - 1) > 1)
        {
            w.Length--;
        }
    }

    private static bool IsConsonant(in Word w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(w, i - 1),
        _ => true,
    };

    /// <summary>How many vowel-consonant sequences the first <paramref name="length"/> letters hold: Porter's m.</summary>
    private static int Measure(in Word w, int length)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < length; i++)
        {
            var consonant = IsConsonant(w, i);
            if (consonant && afterVowel)
            {
                measure++;
            }

            afterVowel = !consonant;
        }

        return measure;
    }

    private static bool HasVowel(in Word w, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(w, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInDoubleConsonant(in Word w) =>
        w[w.Length - 1] == w[w.Length - 2] && IsConsonant(w, w.Length - 1);

    private static bool EndsConsonantVowelConsonant(in Word w, int length) =>
        length >= 3 && IsConsonant(w, length - 1) && !IsConsonant(w, length - 2) && IsConsonant(w, length - 3)
        && w[length - 1] is not ('w' or 'x' or 'y');

    private ref struct Word(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;

        public int Length { get; set; } = length;

        /// <summary>The length without the suffix that <see cref="Ends"/> matched last.</summary>
        public int Stem { get; private set; }

        public char Last
        {
            readonly get => _letters[Length - 1];
            set => _letters[Length - 1] = value;
        }

        public readonly char this[int i] => _letters[i];

        public bool Ends(string suffix)
        {
            if (suffix.Length >= Length || !_letters[..Length].EndsWith(suffix))
            {
                return false;
            }

            Stem = Length - suffix.Length;
            return true;
        }

        public void ReplaceSuffix(string replacement)
        {
            replacement.CopyTo(_letters[Stem..]);
            Length = Stem + replacement.Length;
        }

        public void Append(char letter)
        {
            _letters[Length] = letter;
            Length++;
        }
    }
}
