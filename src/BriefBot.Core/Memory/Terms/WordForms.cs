using System.Collections.Frozen;

namespace BriefBot.Memory.Terms;

/// <summary>Brings spellings and forms of the same word together before stemming: labour and labor, Jan. and January, Koreans and Korea.</summary>
internal static class WordForms
{
    private static readonly FrozenDictionary<string, string> Same = Pairs("""
        jan january feb february apr april aug august sep september sept september oct october nov november dec december
        two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12
        first 1st second 2nd third 3rd fourth 4th fifth 5th
        bn billion mn million tn trillion pct percent percentage percent
        usa usa american usa americans usa
        british uk britain uk britons uk
        japanese japan chinese china koreans korea korean korea taiwanese taiwan russians russia russian russia
        french france german germany germans germany italian italy italians italy spanish spain canadian canada canadians canada
        australian australia australians australia indian india indians india mexican mexico mexicans mexico
        ukrainian ukraine ukrainians ukraine israeli israel israelis israel iranian iran iranians iran
        european europe europeans europe asian asia asians asia african africa africans africa
        vietnamese vietnam indonesian indonesia philippine philippines filipino philippines dutch netherlands swiss switzerland
        swedish sweden norwegian norway danish denmark polish poland turkish turkey brazilian brazil argentine argentina
        chilean chile saudi saudi kazakh kazakhstan
        centre center metre meter metres meters litre liter litres liters theatre theater theatres theaters fibre fiber
        defence defense offence offense licence license practise practice programme program programmes programs
        aluminium aluminum grey gray cheque check cheques checks tyre tire tyres tires kerb curb mould mold plough plow
        sceptical skeptical sceptic skeptic jewellery jewelry storey story storeys stories judgement judgment ageing aging
        colour color colours colors coloured colored labour labor labours labors laboured labored labourer laborer
        labourers laborers neighbour neighbor neighbours neighbors neighbouring neighboring favour favor favours favors
        favoured favored favourite favorite favourable favorable honour honor honours honors honoured honored behaviour
        behavior harbour harbor harbours harbors rumour rumor rumours rumors armour armor armoured armored humour humor
        vapour vapor endeavour endeavor flavour flavor flavours flavors odour odor rigour rigor saviour savior valour valor
        """);

    /// <summary>The form that stands for a folded, lower-case word; the word itself for most.</summary>
    public static ReadOnlySpan<char> Unify(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (Same.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var same))
        {
            return same;
        }

        // -ise and -ize, -isation and -ization: long words only, so that "rise" and "noise" stay themselves. Words such as
        // "promise" change in articles and questions alike, which does no harm.
        if (word.Length >= 6 && word.Length <= buffer.Length)
        {
            var at = word.LastIndexOf("is");
            if (at >= 3 && word[(at + 2)..] is "e" or "ed" or "es" or "er" or "ers" or "ing" or "ation" or "ations")
            {
                word.CopyTo(buffer);
                buffer[at + 1] = 'z';
                return buffer[..word.Length];
            }
        }

        return word;
    }

    private static FrozenDictionary<string, string> Pairs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length / 2)
            .ToFrozenDictionary(i => words[2 * i], i => words[(2 * i) + 1], StringComparer.Ordinal);
    }
}
