using BriefBot.Core.Tests.Articles.Arrivals.Worlds;

namespace BriefBot.Core.Tests.Articles.Arrivals.Watching;

/// <summary>What lies in the folder, in a dictionary, and random things that people do to it.</summary>
internal sealed class FolderModel(FolderWorld world, Random random, Func<int> nextNumber)
{
    private static readonly string[] Names = ["one.md", "two.md", "a/one.md", "b/one.md", "b/two.md", "shared.md", "a/shared.md", "c/deep/one.md", "many.jsonl", "b/many.jsonl"];
    private static readonly string[] Ids = ["shared", "other"];

    private readonly Dictionary<string, IReadOnlyList<(string? Id, string Word)>> _files = [];
    private readonly List<(string Name, string Content, IReadOnlyList<(string? Id, string Word)> Held)> _deleted = [];
    private readonly HashSet<string> _words = [];

    /// <summary>What was done, to tell how a sequence failed.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Does one random thing.</summary>
    public void Act()
    {
        var name = Names[random.Next(Names.Length)];
        var there = _files.ContainsKey(name);
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Put(there ? "edit" : "add", name, New(name));
                break;
            case 3 when there:
                Delete(name);
                break;
            case 4 when there:
                Rename(name, Names.Where(other => Path.GetExtension(other) == Path.GetExtension(name)).ElementAt(random.Next(2)));
                break;
            case 5 when _deleted.Count > 0:
                var (old, content, held) = _deleted[random.Next(_deleted.Count)];
                Put("restore", old, (content, held));
                break;
            case 6 when there:
                Done.Add($"touch {name}");
                File.SetLastWriteTimeUtc(world.At(name), world.Clock.Now.UtcDateTime);
                break;
            case 7 when there:
                Put("empty", name, (string.Empty, []));
                break;
            case 8 when there && Names.FirstOrDefault(other => !_files.ContainsKey(other) && Path.GetExtension(other) == Path.GetExtension(name)) is { } copy:
                Put($"copy {name} to", copy, (File.ReadAllText(world.At(name)), _files[name]));
                break;
            default:
                Done.Add("restart");
                world.Restart();
                break;
        }
    }

    /// <summary>Deletes everything.</summary>
    public void Clear() => _files.Keys.ToList().ForEach(Delete);

    public bool IsEmpty => _files.Count == 0;

    /// <summary>Holds search against what lies in the folder.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public async Task<string?> ProblemAsync()
    {
        var held = _files.Values.SelectMany(file => file).ToList();
        foreach (var word in _words)
        {
            var isFound = await world.FindsAsync(word);
            if (isFound && held.All(article => article.Word != word))
            {
                return $"{word} is gone, and search shows it";
            }

            // Two files that state one id are one article; one of them is what search shows.
            var mayBeHidden = held.Where(article => article.Word == word).All(article => article.Id is not null && held.Any(other => other.Id == article.Id && other.Word != word));
            if (!isFound && held.Any(article => article.Word == word) && !mayBeHidden)
            {
                return $"{word} is there, and search does not show it";
            }
        }

        foreach (var id in held.Select(article => article.Id).OfType<string>().Distinct())
        {
            var found = 0;
            foreach (var word in held.Where(article => article.Id == id).Select(article => article.Word).Distinct())
            {
                found += await world.FindsAsync(word) ? 1 : 0;
            }

            if (found == 0)
            {
                return $"the article {id} is there, and search shows none of its versions";
            }
        }

        return null;
    }

    private (string Content, IReadOnlyList<(string? Id, string Word)> Held) New(string name)
    {
        if (Path.GetExtension(name) == ".jsonl")
        {
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Number: nextNumber(), Id: random.Next(4) == 0 ? Ids[random.Next(Ids.Length)] : null)).ToList();
            var rows = lines.DistinctBy(line => line.Id ?? $"line-{line.Number}").Select(line => (Id: line.Id ?? $"line-{line.Number}", Word: HarbourNews.Word(line.Number))).ToList();
            return (string.Join('\n', rows.Select(row => HarbourNews.Line(row.Word, row.Id))), [.. rows.Select(row => ((string?)row.Id, row.Word))]);
        }

        var word = HarbourNews.Word(nextNumber());
        var id = random.Next(4) == 0 ? Ids[random.Next(Ids.Length)] : null;
        return (HarbourNews.Markdown(word, id), [(id, word)]);
    }

    private void Put(string what, string name, (string Content, IReadOnlyList<(string? Id, string Word)> Held) file)
    {
        Done.Add($"{what} {name}: {string.Join(' ', file.Held)}");
        world.Write(name, file.Content);
        _files[name] = file.Held;
        _words.UnionWith(file.Held.Select(article => article.Word));
    }

    private void Delete(string name)
    {
        Done.Add($"delete {name}");
        _deleted.Add((name, File.ReadAllText(world.At(name)), _files[name]));
        File.Delete(world.At(name));
        _files.Remove(name);
    }

    private void Rename(string name, string other)
    {
        if (name == other)
        {
            return;
        }

        Done.Add($"rename {name} to {other}");
        Directory.CreateDirectory(Path.GetDirectoryName(world.At(other))!);
        File.Move(world.At(name), world.At(other), overwrite: true);
        _files[other] = _files[name];
        _files.Remove(name);
    }
}
