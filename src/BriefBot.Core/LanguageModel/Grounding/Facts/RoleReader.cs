using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads who does what to whom, by the order of names around verbs.</summary>
/// <remarks>
/// A clause's subject is what stands between the verb before and its own verb and not behind a preposition; "was … by"
/// turns it around; a verb with nothing before it ("… and left") has the subject of the verb before.
/// </remarks>
internal static class RoleReader
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The actions of a text, in order.</summary>
    public static IReadOnlyList<ActionFact> Read(IReadOnlyList<Token> tokens, bool[] taken)
    {
        var actions = new List<ActionFact>();
        IReadOnlySet<string> subject = new HashSet<string>(StringComparer.Ordinal);
        var previous = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (previous >= 0 && tokens[i].Sentence != tokens[previous].Sentence)
            {
                previous = -1;
                subject = new HashSet<string>(StringComparer.Ordinal);
            }

            if (taken[i] || !RoleWords.IsVerb(tokens, i))
            {
                continue;
            }

            var first = previous >= 0 ? previous + 1 : SentenceStart(tokens, i);
            var (objects, byAgents) = After(tokens, i);
            previous = i;

            // Whoever is called on "to make" a decision is no subject that grammar shows.
            if (i > 0 && tokens[i - 1].Lower == "to")
            {
                actions.Add(new ActionFact(i, Nobody, objects, Nobody, false));
                continue;
            }

            var isPassive = RoleWords.IsPassive(tokens, i);

            // "The Japanese company Shin-Etsu holds": not Japan. "Chinese warships come": then the owner is all there is.
            var own = RoleWords.SubjectNames(tokens, first, i, headsOnly: true);
            if (own.Count == 0 && !isPassive)
            {
                own = RoleWords.SubjectNames(tokens, first, i);
            }

            own.RemoveWhere(IsDateName);
            if (own.Count > 0 || !IsConnected(tokens, first, i))
            {
                subject = own;
            }

            var near = RoleWords.NamesBetween(tokens, first, i);
            actions.Add(isPassive
                ? new ActionFact(i, byAgents, new HashSet<string>(objects.Concat(subject), StringComparer.Ordinal), near, true)
                : new ActionFact(i, subject, objects, near, false));
        }

        return actions;
    }

    private static bool IsDateName(string term) => term is "januari" or "februari" or "march" or "april" or "june" or "juli" or "august" or "septemb" or "octob" or "novemb"
        or "decemb" or "mondai" or "tuesdai" or "wednesdai" or "thursdai" or "fridai" or "saturdai" or "sundai";

    private static int SentenceStart(IReadOnlyList<Token> tokens, int at)
    {
        while (at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence)
        {
            at--;
        }

        return at;
    }

    // "banned exports and ended talks": only the object of the verb before stands between, and "and" right before the verb.
    private static bool IsConnected(IReadOnlyList<Token> tokens, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (tokens[i].Lower is "that" or "which" or "who")
            {
                return false;
            }
        }

        for (var i = verb - 1; i >= first; i--)
        {
            if (tokens[i].Lower is "and" or "but" or "or" or "to" or "has" or "have" or "had")
            {
                return true;
            }

            if (!tokens[i].IsStop)
            {
                return false;
            }
        }

        return true;
    }

    private static (HashSet<string> Objects, HashSet<string> ByAgents) After(IReadOnlyList<Token> tokens, int verb)
    {
        var objects = new HashSet<string>(StringComparer.Ordinal);
        var agents = new HashSet<string>(StringComparer.Ordinal);
        var preposition = string.Empty;
        for (var i = verb + 1; i < tokens.Count && tokens[i].Sentence == tokens[verb].Sentence && !RoleWords.IsVerb(tokens, i); i++)
        {
            if (RoleWords.IsPreposition(tokens[i].Lower))
            {
                preposition = tokens[i].Lower;
            }
            else if (tokens[i].IsName && !IsDateName(tokens[i].Term))
            {
                (preposition == "by" ? agents : objects).Add(NameTable.Canonical(tokens[i].Term));
            }
        }

        return (objects, agents);
    }
}
