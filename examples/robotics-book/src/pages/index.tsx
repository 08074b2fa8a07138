import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { parts } from '../chapters';
import { RobotDrawing } from '../robot-drawing';
import styles from './index.module.css';

export default function Home(): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <header className={styles.hero}>
        <div className={clsx('container', styles.heroRow)}>
          <div>
            <Heading as="h1" className={styles.title}>
              Build a robot that senses, decides and moves
            </Heading>
            <p className={styles.lead}>
              Sixteen chapters on ROS 2 Jazzy and Gazebo Harmonic, from the first node to a robot that finds its way
              through your flat. Every chapter adds something to the same small robot, Wren.
            </p>
            <div className={styles.actions}>
              <Link className="button button--primary button--lg" to="/docs/">
                Start reading
              </Link>
              <Link className={clsx('button button--lg', styles.quiet)} to="/docs/building/hardware">
                What to buy
              </Link>
            </div>
          </div>
          <RobotDrawing className={styles.drawing} />
        </div>
      </header>
      <main className="container">
        {parts.map((part) => (
          <section key={part.title} className={styles.part}>
            <Heading as="h2" className={styles.partTitle}>
              {part.title}
            </Heading>
            <ul className={styles.cards}>
              {part.chapters.map((chapter) => (
                <li key={chapter.to}>
                  <Link className={styles.card} to={chapter.to}>
                    <strong>{chapter.title}</strong>
                    <span>{chapter.text}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Layout>
  );
}
