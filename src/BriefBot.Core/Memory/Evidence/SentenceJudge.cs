using System.Globalization;
using BriefBot.Memory.Ranking;

namespace BriefBot.Memory.Evidence;

/// <summary>Works out what speaks for and against each sentence as the answer to a question.</summary>
internal sealed class SentenceJudge
{
    /// <summary>The weight of known words at which a question is no longer thin.</summary>
    private const float FullMass = 8;

    private const float LeastSure = 0.6f;

    /// <summary>Above this share, words that no article has weigh more than their share: what little is left is found by chance.</summary>
    private const float MostlyUnknown = 0.4f;

    private const float MostlyUnknownWeight = 3.7f;

    /// <summary>What stands in a neighbouring sentence or a heading counts at least so much.</summary>
    private const float Around = 0.34f;

    private readonly Question _question;
    private readonly float _heaviest;
    private readonly float[] _share;
    private readonly float[] _sureness;
    private readonly bool[] _isSubject;
    private readonly List<HashSet<string>> _who = [];
    private readonly bool _asksForFigure;
    private readonly float _matterBesideSubject;
    private readonly SentenceFeatures _always;

    /// <summary>
    /// How surely a variant stands for the question's word once it stands in a sentence that fits otherwise: more than where
    /// passages are looked for.
    /// </summary>
    public static float Sureness(TermVariant variant) => variant.Weight < LeastSure ? LeastSure : variant.Weight;

    /// <summary>Prepares for a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isUnheld">Whether it asks for an office whose holder the passages do not name, though they name others'.</param>
    public SentenceJudge(Question question, bool isUnheld = false)
    {
        _always.OfficeUnheld = isUnheld ? 1 : 0;
        _question = question;
        var total = Math.Max(1e-3f, question.Terms.Sum(t => t.PassageWeight * t.Share));
        _share = [.. question.Terms.Select(t => t.PassageWeight * t.Share / total)];
        _asksForFigure = question.AskedFor is not
            (AskedFor.Statement or AskedFor.Person or AskedFor.Place or AskedFor.Cause or AskedFor.Speech);
        _isSubject = new bool[question.Terms.Count];
        _sureness = new float[question.Terms.Count];
        var known = 0f;
        for (var t = 0; t < question.Terms.Count; t++)
        {
            var term = question.Terms[t];
            foreach (var variant in term.Variants.Concat(term.Paraphrases))
            {
                _sureness[t] = Math.Max(_sureness[t], Sureness(variant));
            }

            known += term.PassageWeight * term.Share * _sureness[t];
            if (term is { IsName: true, IsDate: false, IsOutlet: false, Start: > 0, Text.Length: > 1 } && !char.IsAsciiDigit(term.Text[0]))
            {
                _always.UnknownNames = Math.Max(_always.UnknownNames, 1 - _sureness[t]);
            }
            else
            {
                _always.UnknownWords += _share[t] * (1 - _sureness[t]);
            }

            if (question.AskedFor == AskedFor.Speech && question.Subject.Contains(term.Text))
            {
                _isSubject[t] = true;
                _who.Add([term.Text, .. term.Variants.Concat(term.Paraphrases).Select(v => v.Text)]);
            }
            else
            {
                _matterBesideSubject += _share[t];
            }
        }

        _always.UnknownWords += MostlyUnknownWeight * Math.Max(0, _always.UnknownWords - MostlyUnknown);
        _heaviest = Math.Max(1e-3f, question.Terms.Max(t => (float?)t.PassageWeight) ?? 0);
        _always.Thin = MathF.Exp(-known / FullMass);
    }

    /// <summary>Whether the question asks for a statement, a cause or words, not for a figure, a name or a place.</summary>
    public bool AsksForWords => _question.AskedFor is AskedFor.Statement or AskedFor.Cause or AskedFor.Speech;

    /// <summary>Whether the question asks for a figure or a time.</summary>
    public bool AsksForFigure => _asksForFigure;

    /// <summary>What speaks for and against a sentence.</summary>
    public SentenceFeatures Judge(in SentenceView view, in Features ranked)
    {
        var features = _always with
        {
            Rank = Math.Min(1, view.Place / 10f),
            ArticleLacks = 1 - Math.Min(1, ranked.Article),
        };
        float names = 0, namesMissing = 0, numbers = 0, speechMissing = 0;
        for (var t = 0; t < _share.Length; t++)
        {
            var term = _question.Terms[t];
            var weight = _share[t];
            var missing = weight * (_sureness[t] - view.Quoted[t]);
            var far = weight * (_sureness[t] - view.InContext[t]);
            var key = (_sureness[t] - view.Quoted[t]) * term.PassageWeight / _heaviest;
            if (_isSubject[t] || term.IsDate || term.IsOutlet)
            {
                key = 0;
            }

            features.FigureKey = Math.Max(features.FigureKey, _asksForFigure ? key : 0);
            if (view.Quoted[t] == 0 && term.Text is ['1', '9', _, _] or ['2', '0', _, _] && term.Text != view.Year.ToString(CultureInfo.InvariantCulture))
            {
                features.OtherYear = 1 - view.Quoted[t];
            }

            if (view.InContext[t] < Around && Countries.Of(term.Text) is not null)
            {
                features.CountryFar = 1;
            }

            features.Heaviest = Math.Max(features.Heaviest, far);

            speechMissing += _isSubject[t] ? 0 : missing;
            if (term.IsDate || char.IsAsciiDigit(term.Surface[0]))
            {
                numbers++;
                features.NumbersMissing += 1 - view.Quoted[t];
                features.NumbersFar += 1 - view.InContext[t];
            }
            else if (term.IsName && !term.IsOutlet)
            {
                features.NamesMissing += missing;
                features.NamesFar += far;
                (names, namesMissing) = (names + weight, namesMissing + missing);
            }
            else
            {
                features.MatterMissing += missing;
                features.MatterFar += far;
            }
        }

        if (_question.Predicate is >= 0 and var predicate)
        {
            features.PredicateMissing = _sureness[predicate] - view.Quoted[predicate];
            features.PredicateUnknown = 1 - _sureness[predicate];
        }

        if (_question.Which is >= 0 and var which)
        {
            features.WhichMissing = 1 - view.Quoted[which];
        }

        if (numbers > 0)
        {
            features.NumbersMissing /= numbers;
            features.NumbersFar /= numbers;
        }

        if (_asksForFigure)
        {
            features.FigureMissing = view.HasAskedFor || view.HasItBeside ? 0 : 1;
            features.FigureBeside = view.HasItBeside ? 1 : 0;
            features.FigureNames = names > 0 ? namesMissing / names : 0;
            features.CountryOfFigure = view.SwapsCountry ? 1 : 0;
        }
        else
        {
            features.OtherMissing = view.HasAskedFor || view.HasItBeside ? 0 : 1;
        }

        if (_question.AskedFor == AskedFor.Speech)
        {
            features.OtherMissing = 0;
            features.SpeakerMissing = 1 - SpeakerDetector.Fit(view.Sentences, view.At, view.Outlet, _who);
            features.SpeechMatter = _matterBesideSubject > 0 ? speechMissing / _matterBesideSubject : 0;
        }

        return features;
    }
}
