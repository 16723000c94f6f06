import { useState } from 'preact/hooks';
import { useEscape } from '../../../components/forms/use-escape';
import { Button } from '../../../components/parts/Button';
import { ErrorSummary, focusOn } from '../../../components/parts/ErrorSummary';
import { Note } from '../../../components/parts/Note';
import { Shell } from '../../../components/sidebar/Shell';
import { Missed } from '../../../components/sidebar/teach/Missed';
import { faultsOfPages } from '../../../components/sidebar/teach/PagesStep';
import { Taught } from '../../../components/sidebar/teach/SaveStep';
import { StepHead } from '../../../components/sidebar/teach/StepHead';
import { TeachBanner } from '../../../components/sidebar/teach/TeachBanner';
import { TeachFoot } from '../../../components/sidebar/teach/TeachFoot';
import { TeachSteps } from '../../../components/sidebar/teach/TeachSteps';
import type { StepState } from '../../../components/sidebar/teach/TeachSteps';
import { brokenOf, isAdvice, stillNeeded, TEACH_STEPS } from '../../../components/sidebar/teach/teach-words';
import type { TeachStep } from '../../../components/sidebar/teach/teach-words';
import type { TeachProgress } from '../../../utils/messages/teach';
import { DRAFT_PROBLEMS } from '../../../utils/recognition/teaching/words';
import { ask } from '../../views/ask';
import type { Strip } from '../strip';
import { StepBody } from './StepBody';
import type { Teaching, TeachControls } from './use-teaching';
import { useLesson } from './use-lesson';

type Props = {
  readonly strip: Strip;
  readonly tab: number;
  /** Of the page: everything of a client goes when it changes. */
  readonly epoch: number;
  /** Whether what the page shows has come to rest. */
  readonly settled: boolean;
  readonly teaching: Exclude<Teaching, { state: 'none' }>;
  readonly controls: TeachControls;
};

/** Teaching the page beside this view, in place of whoever is on it. */
export function TeachView({ strip, tab, epoch, settled, teaching, controls }: Props) {
  if (teaching.state === 'saved') {
    return (
      <Shell {...strip} place="taught">
        <Taught
          name={teaching.name}
          onSites={() => void ask('view/open-dashboard', { place: 'sites' })}
          onDone={() => controls.leave(true)}
        />
      </Shell>
    );
  }
  const { progress, step } = teaching;
  return <Open {...{ strip, tab, epoch, settled, progress, step, controls }} />;
}

type OpenProps = Omit<Props, 'teaching'> & { readonly progress: TeachProgress; readonly step: TeachStep | null };

function Open({ strip, tab, epoch, settled, progress, step, controls }: OpenProps) {
  const lesson = useLesson(tab, { epoch, settled: settled && step === 'point' }, progress, controls);
  const { request, profile, passed } = progress;
  const [typed, setTyped] = useState<{ name: string; path: string } | null>(null);
  const [tried, setTried] = useState(0);
  const pages = typed ?? { name: request.name, path: request.path };
  const open = (next: TeachStep | null) => {
    setTried(0);
    setTyped(null);
    if (lesson.picking) lesson.stop();
    lesson.drop();
    lesson.show(null);
    controls.goTo(next);
  };
  useEscape(() => {
    if (lesson.picking) lesson.stop();
    else if (lesson.seen.proposal) lesson.drop();
    else if (step) open(null);
    else controls.leave(false);
  });

  const goOn = () => {
    setTried(tried + 1);
    const faults = step === 'pages' ? faultsOfPages(pages.name, pages.path) : [];
    if (faults.length > 0) return;
    const changed = typed && (typed.name !== request.name || typed.path !== request.path) ? typed : {};
    const { standings } = lesson.seen;
    // The system has moved its records: the pattern is that of this page, to be looked at in the next step.
    const moved = step === 'point' && standings && !standings.address ? { path: standings.path } : {};
    if (step === 'point' || step === 'parts') lesson.draft(moved, () => open('pages'));
    else if (step === 'pages') lesson.draft(changed, () => open('second'));
    else open(step === 'second' ? 'list' : step === 'list' ? 'save' : firstToDo(progress));
  };
  const mayGoOn =
    !lesson.picking &&
    !lesson.seen.proposal &&
    step !== 'save' &&
    (step !== 'second' || passed.second) &&
    (step !== 'list' || passed.list);
  const broken = brokenOf(request.picks, lesson.seen.standings);
  const problems = (lesson.seen.draft?.problems ?? []).filter((one) => !isAdvice(one));
  const errors =
    step === 'pages' && tried > 0
      ? [...faultsOfPages(pages.name, pages.path), ...problems.map(problemError)]
      : problems.map(problemError);
  return (
    <Shell
      {...strip}
      banner={
        <TeachBanner
          site={new URL(request.origins[0] ?? 'https://this.site').host}
          again={request.base !== undefined}
        />
      }
      foot={
        <TeachFoot
          onContinue={mayGoOn ? goOn : undefined}
          early={step === 'point' && (stillNeeded(request.picks).length > 0 || broken.length > 0)}
          busy={lesson.busy}
          onLeave={() => controls.leave(false)}
        />
      }
      place={`teach-${step ?? 'steps'}`}
    >
      {step === null ? (
        <TeachSteps
          states={statesOf(progress)}
          onOpen={open}
          onForget={request.picks.length > 0 ? () => controls.leave(true) : undefined}
        />
      ) : (
        <section class="sidebar-part teach-step" aria-label="Step">
          <StepHead key={step} step={step} onBack={() => open(null)} />
          {lesson.failure && (
            <Note tone="problem" alert>
              {lesson.failure}
            </Note>
          )}
          {errors.length > 0 && <ErrorSummary key={tried} errors={errors} takesFocus={tried > 0} onJump={jump} />}
          {problems.includes('list-here') && (
            <Button small onClick={() => lesson.unmark()}>
              Take that mark away
            </Button>
          )}
          {lesson.seen.missed && <Missed {...lesson.seen.missed} taught={request.origins[0] ?? ''} />}
          <StepBody
            step={step}
            progress={progress}
            lesson={lesson}
            pages={pages}
            tried={tried > 0}
            onPages={(change) => setTyped({ ...pages, ...change })}
          />
        </section>
      )}
      {step === null && profile && lesson.failure && <Note tone="problem">{lesson.failure}</Note>}
    </Shell>
  );
}

function problemError(problem: keyof typeof DRAFT_PROBLEMS): { id: string; text: string } {
  return { id: `teach-${problem}`, text: DRAFT_PROBLEMS[problem] };
}

/** To the input an error is about, or to what is pointed with. */
function jump(id: string): void {
  if (document.getElementById(id)) focusOn(id);
  else document.querySelector<HTMLElement>('[data-testid^="teach-pick"]')?.focus();
}

function statesOf({ request, profile, passed }: TeachProgress): Readonly<Record<TeachStep, StepState>> {
  const once = (done: boolean, ready: boolean): StepState => (done ? 'done' : ready ? 'to-do' : 'not-yet');
  return {
    point: once(profile !== null, true),
    parts: request.excludes.length > 0 ? 'done' : 'optional',
    pages: once(profile !== null, request.picks.length > 0),
    second: once(passed.second, profile !== null),
    list: once(passed.list, profile !== null),
    save: passed.second && passed.list ? 'to-do' : 'not-yet',
  };
}

function firstToDo(progress: TeachProgress): TeachStep {
  const states = statesOf(progress);
  return TEACH_STEPS.find((step) => states[step] === 'to-do') ?? 'point';
}
