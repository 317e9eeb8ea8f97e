namespace BriefBot.Benchmarks.Scale;

/// <summary>Words by how common they are: grammar first, everyday English next, then made-up words that read like words.</summary>
internal sealed class Vocabulary
{
    private const int Size = 300_000;

    /// <summary>The most common words; search does not index them.</summary>
    private const string GrammarWords = """
        the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you
        were her all she there would their we him been has when who will more no if out so up into than them can only some could
        these two may then do first any my now such like our over me even most after also did many before must through where much
        your well down should because each just those how too still own here between both under never being during about
        """;

    private const string EverydayWords = """
        year people government country company market state time world week day plan report president minister million billion percent
        price public group city police court law party election vote policy trade economy bank rate growth energy oil gas power climate
        water food health hospital school student teacher university research science technology data computer phone internet network
        security army war peace attack border agreement talks meeting leader official member union worker job wage tax budget money
        investment fund share stock profit loss sale industry factory plant car train road bridge airport flight ship port house home
        family child woman man player team game season match league goal coach win record film music artist show book television media
        newspaper story letter question answer problem result cause effect change increase decrease rise fall cut support oppose demand
        supply offer order rule right freedom crime prison judge trial case charge evidence witness lawyer murder theft fire storm flood
        earthquake drought heat winter summer spring autumn morning evening night month today yesterday center region island river
        mountain sea forest animal dog bird fish farm farmer crop wheat rice meat milk coffee restaurant hotel tourist visit travel
        festival church religion culture history language education training test exam study paper program project system service center
        office board committee council parliament senate congress chairman director manager owner customer client user price value cost
        quality standard level number figure survey poll analyst expert adviser source statement speech interview conference summit
        announcement decision proposal reform measure step effort campaign strategy target deal contract partner rival competition
        production export import tariff sanction currency dollar inflation debt loan credit interest recession recovery employment
        housing rent mortgage property land construction building material steel copper lithium battery chip semiconductor software robot
        satellite space rocket drug vaccine virus disease doctor nurse patient treatment surgery cancer heart brain weight diet exercise
        """;

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "qu", "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "io"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "s", "m", "t", "nd", "rk", "st", "ck"];

    private readonly string[] _words;
    private readonly ZipfSampler _sampler;

    public Vocabulary(Random random)
    {
        var words = new List<string>(Size);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in $"{GrammarWords} {EverydayWords}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (seen.Add(word))
            {
                words.Add(word);
            }
        }

        FirstMadeUp = words.Count;
        while (words.Count < Size)
        {
            var word = MakeUp(random, 2 + random.Next(3));
            if (seen.Add(word))
            {
                words.Add(word);
            }
        }

        _words = [.. words];
        _sampler = new ZipfSampler(Size, 1.0, 2.7);
    }

    /// <summary>The rank of the first made-up word.</summary>
    public int FirstMadeUp { get; }

    /// <summary>A word as text has it: common ones often.</summary>
    public string Next(Random random) => _words[_sampler.Next(random)];

    /// <summary>A word of the everyday ones.</summary>
    public string Everyday(Random random) => _words[random.Next(FirstMadeUp / 3, FirstMadeUp)];

    /// <summary>A word that few articles have.</summary>
    public string Rare(Random random) => _words[random.Next(FirstMadeUp + 2000, FirstMadeUp + 120_000)];

    /// <summary>A made-up word of some syllables.</summary>
    public static string MakeUp(Random random, int syllables)
    {
        var word = string.Empty;
        for (var i = 0; i < syllables; i++)
        {
            word += Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)] + (i == syllables - 1 ? Codas[random.Next(Codas.Length)] : string.Empty);
        }

        return word;
    }

    /// <summary>A made-up word written like a name.</summary>
    public static string Name(Random random, int syllables)
    {
        var word = MakeUp(random, syllables);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
