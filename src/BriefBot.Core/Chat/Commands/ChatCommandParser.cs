namespace BriefBot.Chat.Commands;

/// <summary>Reads a line that a user typed: a command with its options, or a plain question.</summary>
/// <remarks>
/// <c>/summary nara long</c>, <c>/summary topic:"rare earths" length:short</c>, <c>/search rare earths limit:3</c>.
/// Text without a slash is a question. A question is passed on whole: filters in it are the answerer's to read.
/// </remarks>
public static class ChatCommandParser
{
    // One letter more or less, or two swapped: near enough to an option's name to be a slip of the finger.
    private const int SlipEdits = 2;

    /// <summary>Reads one line; null when there is nothing in it.</summary>
    public static ChatCommand? Parse(string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] != '/')
        {
            return Ask(text);
        }

        var end = text.AsSpan().IndexOfAny(' ', '\t');
        var name = (end < 0 ? text[1..] : text[1..end]).ToLowerInvariant();
        var rest = end < 0 ? string.Empty : text[end..].Trim();
        return name switch
        {
            "" => new ChatCommand(CommandNames.Help, new Dictionary<string, string>()),
            CommandNames.Ask when !rest.StartsWith(OptionNames.Question + ":", StringComparison.OrdinalIgnoreCase) => Ask(rest),
            _ when CommandCatalog.Find(name) is { Subcommands.Count: > 0 } => OfGroup(name, rest),
            _ => WithOptions(name, rest),
        };
    }

    private static ChatCommand Ask(string question) =>
        new(CommandNames.Ask, new Dictionary<string, string> { [OptionNames.Question] = question });

    /// <summary>The word behind the name says what of it is meant.</summary>
    private static ChatCommand OfGroup(string name, string rest)
    {
        var end = rest.AsSpan().IndexOfAny(' ', '\t');
        var word = (end < 0 ? rest : rest[..end]).ToLowerInvariant();
        return word.Length == 0
            ? new ChatCommand(name, new Dictionary<string, string>())
            : WithOptions($"{name} {word}", end < 0 ? string.Empty : rest[end..].Trim());
    }

    private static ChatCommand WithOptions(string name, string rest)
    {
        var known = CommandCatalog.Find(name)?.Options.Select(option => option.Name).ToList() ?? [];
        var options = new Dictionary<string, string>();
        var words = new List<string>();
        var goingOn = new List<string>();
        var (topic, isOpen) = (string.Empty, false);
        foreach (var token in LineTokenizer.Split(rest))
        {
            if (token.Name is { } option && NameMeant(option, known) is { } meant)
            {
                options[meant] = token.Value;
                isOpen = !token.IsQuoted && GoesOn(name, meant);
                topic = isOpen ? meant : topic;
            }
            else
            {
                (isOpen ? goingOn : words).Add(token.Name is null ? token.Value : token.Raw);
            }
        }

        if (name == CommandNames.Summary && !options.ContainsKey(OptionNames.Length))
        {
            // A single word is what is to be summed up, whatever it says.
            TakeLength(topic.Length > 0 ? goingOn : words, topic.Length > 0 ? 0 : 1, options);
        }

        if (goingOn.Count > 0)
        {
            options[topic] = $"{options[topic]} {string.Join(' ', goingOn)}";
        }

        if (name == CommandNames.BriefingSchedule)
        {
            TakeInOrder(words, options);
        }

        if (words.Count > 0)
        {
            options.TryAdd(BareOption(name), string.Join(' ', words));
        }

        return new ChatCommand(name, options);
    }

    /// <summary><c>/summary rare earths long</c>: the last word may be the length.</summary>
    private static void TakeLength(List<string> words, int kept, Dictionary<string, string> options)
    {
        if (words.Count > kept && CommandCatalog.Lengths.Contains(words[^1].ToLowerInvariant()))
        {
            options[OptionNames.Length] = words[^1];
            words.RemoveAt(words.Count - 1);
        }
    }

    /// <summary>Whether words behind an option's value belong to it, as in <c>topic:rare earths</c>: those of what a command is about.</summary>
    private static bool GoesOn(string command, string option) =>
        option == BareOption(command) || (command == CommandNames.Summary && option is OptionNames.Topic or OptionNames.Article);

    /// <summary><c>/briefing schedule 07:00 Asia/Tokyo mon, wed</c>: a word for each of the first two, the rest are days.</summary>
    private static void TakeInOrder(List<string> words, Dictionary<string, string> options)
    {
        foreach (var option in new[] { OptionNames.Time, OptionNames.Zone, OptionNames.Days })
        {
            if (words.Count > 0 && !options.ContainsKey(option))
            {
                var taken = option == OptionNames.Days ? words.Count : 1;
                options[option] = string.Join(' ', words.Take(taken));
                words.RemoveRange(0, taken);
            }
        }

        // Days that go on behind a comma: days:mon, wed, fri.
        if (words.Count > 0)
        {
            options[OptionNames.Days] = $"{options[OptionNames.Days]} {string.Join(' ', words)}";
            words.Clear();
        }
    }

    // A misspelt option is passed on under its own name, so that the reply can say so; any other colon is just text.
    private static string? NameMeant(string name, List<string> known)
    {
        var lower = name.ToLowerInvariant();
        return known.Contains(lower) || NearestName.To(lower, known, SlipEdits) is not null ? lower : null;
    }

    private static string BareOption(string command) => command switch
    {
        CommandNames.Ask => OptionNames.Question,
        CommandNames.Search => OptionNames.Words,
        CommandNames.Articles => OptionNames.Page,
        CommandNames.Index => OptionNames.File,
        CommandNames.BriefingWatch or CommandNames.BriefingUnwatch => OptionNames.Topic,
        CommandNames.BriefingNow => OptionNames.Move,
        CommandNames.BriefingShow => OptionNames.Date,
        _ => OptionNames.Text,
    };
}
